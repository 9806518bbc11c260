package io.holter.local.command;

import io.holter.local.night.NightPlan;
import io.holter.local.night.Nights;
import io.holter.local.platform.Platform;
import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayAccount;
import io.holter.local.screen.Screen;
import io.holter.local.stream.Accounting;
import io.holter.local.stream.AlertLog;
import io.holter.local.stream.Refusals;
import io.holter.schema.alert.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A replay from Kafka to the account of every row. */
final class ReplayRun {
    private final Screen screen;
    private final WorkFolder folder;
    private final Replay replay;

    ReplayRun(Screen screen, WorkFolder folder, Replay replay) {
        this.screen = screen;
        this.folder = folder;
        this.replay = replay;
    }

    /** Whether every row is accounted for. */
    boolean run(Platform platform, int parallelism) {
        History history = new History(screen, platform, parallelism);
        history.send("send", replay.deliveries(), replay.start(), replay.until());
        AlertLog alerts = history.detect(replay.until());
        history.archive();
        LocalDate end =
                Instant.ofEpochMilli(replay.until()).atZone(ZoneOffset.UTC).toLocalDate();
        Nights nights = new Nights(
                screen,
                platform.flink(),
                DemoRun.settings(platform.addresses().store()),
                folder.path().resolve("keys"),
                parallelism,
                NightPlan.STANDARD);
        nights.compact(end);
        Accounting books = new Accounting(
                replay.account().accepted(),
                nights.archived(),
                Refusals.count(platform.addresses().kafka()));
        return show(books, alerts);
    }

    private boolean show(Accounting books, AlertLog alerts) {
        boolean right = rows();
        right &= new BooksPage(screen).show(books, "samples sent");
        alerts(alerts);
        new TimesPage(screen).show();
        new PlacesPage(screen, folder).show(List.of());
        return right;
    }

    private boolean rows() {
        ReplayAccount account = replay.account();
        screen.heading("Every row accounted for");
        screen.line(account.toText().stripTrailing());
        long rejected =
                account.rejected().values().stream().mapToLong(Long::longValue).sum();
        return account.rows() == account.accepted() + rejected;
    }

    private void alerts(AlertLog alerts) {
        Map<String, Long> byRule = alerts.opened().stream()
                .collect(Collectors.groupingBy(Alert::getRule, TreeMap::new, Collectors.counting()));
        screen.heading("Alerts");
        byRule.forEach((rule, count) -> screen.line("  %-40s %,14d", rule, count));
        if (byRule.isEmpty()) {
            screen.line("  none");
        }
        screen.line("  digest of all alert ids: %s", alerts.digest());
    }
}
