package io.holter.local.burden;

import io.holter.local.delivery.Delivery;
import io.holter.local.delivery.DeliveryReader;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.vital.VitalBatch;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Detection over the records of one patient, and what can be counted on the way. One thread. */
final class PatientRun implements DeliveryReader.Taker, AutoCloseable {
    private static final long HOUR = 3_600_000;

    private final InMemoryDetection detection;
    private final Map<String, RuleUse> uses = new TreeMap<>();
    private final Set<Long> hours = new HashSet<>();
    private long samples;

    PatientRun(RulePack pack) {
        pack.rules().forEach(rule -> uses.put(rule.id(), new RuleUse()));
        detection = new InMemoryDetection(pack, DetectorSettings.standard(), (rule, event, matches, open) -> {
            if (!matches.isEmpty() && !open) {
                use(rule).suppressed++;
            }
        });
        detection.detector().trace((rule, time, columns, applies, truths, reading, progress) -> {
            if (applies != Truth.FALSE) {
                use(rule).count(applies, truths);
            }
        });
    }

    /** Takes everything, then lets arrival time come to {@code until}, ms since 1970 UTC. */
    void all(Iterator<Delivery> deliveries, long until) {
        new DeliveryReader(this).all(deliveries);
        detection.time(until);
    }

    private RuleUse use(Rule rule) {
        return uses.computeIfAbsent(rule.id(), id -> new RuleUse());
    }

    @Override
    public void batch(long arrived, VitalBatch batch) {
        samples += batch.size();
        for (int i = 0; i < batch.size(); i++) {
            hours.add(Math.floorDiv(batch.time(i), HOUR));
        }
        detection.batch(arrived, batch);
    }

    @Override
    public void profile(String patient, long arrived, @Nullable PatientProfile profile) {
        detection.profile(patient, arrived, profile);
    }

    @Override
    public void care(long arrived, CareEvent event) {
        detection.care(arrived, event);
    }

    List<Alert> alerts() {
        return detection.alerts();
    }

    /** Rule id to how often it was asked. */
    Map<String, RuleUse> uses() {
        return uses;
    }

    long samples() {
        return samples;
    }

    /** Hours with at least one sample. */
    int hours() {
        return hours.size();
    }

    @Override
    public void close() {
        detection.close();
    }
}
