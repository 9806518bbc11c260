package io.holter.local.command;

import io.holter.archive.store.StoreSettings;
import io.holter.local.delivery.ScoreDeliveries;
import io.holter.local.night.NightOutcome;
import io.holter.local.night.NightPlan;
import io.holter.local.night.Nights;
import io.holter.local.platform.Platform;
import io.holter.local.platform.PlatformAddresses;
import io.holter.local.screen.Screen;
import io.holter.local.simulator.Cohort;
import io.holter.local.simulator.CohortPlan;
import io.holter.local.simulator.Truth;
import io.holter.local.stream.Accounting;
import io.holter.local.stream.AlertLog;
import io.holter.local.stream.DeliverySender;
import io.holter.local.stream.Refusals;
import io.holter.schema.topic.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The demo from start to summary. */
final class DemoRun {
    private final Screen screen;
    private final WorkFolder folder;
    private final CohortPlan plan;
    private final int nights;

    DemoRun(Screen screen, WorkFolder folder, CohortPlan plan, int nights) {
        this.screen = screen;
        this.folder = folder;
        this.plan = plan;
        this.nights = nights;
    }

    /** Exit code: 0 if every sample is accounted for. */
    int run(PlatformOptions options, boolean serve) throws InterruptedException {
        try (Platform platform = PlatformStart.on(screen, options.in(folder.path()))) {
            boolean right = simulate(platform, options.parallelism());
            if (serve) {
                Addresses.show(screen, platform.addresses(), folder);
                Interrupt.await(platform::close);
            }
            return right ? 0 : 1;
        } finally {
            folder.tidy();
        }
    }

    private boolean simulate(Platform platform, int parallelism) {
        History history = new History(screen, platform, parallelism);
        Cohort cohort = new Cohort(plan);
        history.send("simulate and send", cohort.deliveries(), plan.start(), plan.until());
        Truth truth = cohort.truth();
        truth.write(folder.path().resolve("truth.json"));
        AlertLog alerts = history.detect(plan.until());
        history.archive();
        StoreSettings store = settings(platform.addresses().store());
        Nights runner =
                new Nights(screen, platform.flink(), store, folder.path().resolve("keys"), parallelism, NightPlan.DEMO);
        AlertLog shadow = AlertLog.read(platform.addresses().kafka(), Topic.ALERTS_SHADOW);
        List<NightOutcome> results = nights(runner, platform.addresses().kafka());
        Accounting books = new Accounting(
                truth.counts().samples(),
                runner.archived(),
                Refusals.count(platform.addresses().kafka()));
        return new DemoSummary(screen, folder).show(truth, books, alerts, shadow, results);
    }

    private List<NightOutcome> nights(Nights runner, String kafka) {
        List<NightOutcome> results = new ArrayList<>();
        for (int before = nights - 1; before >= 0; before--) {
            LocalDate date = plan.lastDay().minusDays(before);
            NightOutcome night = before == 0 ? runner.run(date) : runner.makeUp(date);
            new DeliverySender(kafka).send(ScoreDeliveries.of(night.training().scores()), next -> {});
            results.add(night);
        }
        return results;
    }

    static StoreSettings settings(PlatformAddresses.Store store) {
        return StoreSettings.s3(store.bucket(), store.endpoint(), store.accessKey(), store.secretKey());
    }
}
