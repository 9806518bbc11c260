package io.holter.rules.scenario;

import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells stories to detection in memory and compares the alerts. */
public final class ScenarioRunner {
    private ScenarioRunner() {}

    /** Runs one scenario with these rules. */
    public static ScenarioResult run(RulePack pack, Scenario scenario) {
        return run(pack, scenario, new Coverage());
    }

    /** Runs one scenario with these rules and notes what of them it reached. */
    public static ScenarioResult run(RulePack pack, Scenario scenario, Coverage coverage) {
        long began = System.nanoTime();
        NearMiss near = new NearMiss(scenario.start());
        InMemoryDetection.Watcher watcher = (rule, event, matches, open) -> {
            coverage.on(rule, event, matches, open);
            near.on(rule, event, matches, open);
        };
        try (InMemoryDetection detection = new InMemoryDetection(pack, DetectorSettings.standard(), watcher)) {
            tell(scenario, detection);
            List<AlertRow> rows = AlertComparison.of(scenario, detection.alerts());
            Map<String, Long> notEvaluable = detection.takeCounts().notEvaluable();
            coverage.notEvaluable(notEvaluable);
            List<String> remarks = new ArrayList<>();
            boolean unknown = notEvaluable.values().stream().anyMatch(n -> n > 0);
            scenario.notEvaluable()
                    .filter(expected -> expected != unknown)
                    .ifPresent(expected -> remarks.add("expected not_evaluable " + expected + ", was " + unknown));
            boolean passed = remarks.isEmpty() && rows.stream().allMatch(r -> r.outcome() == AlertRow.Outcome.SAME);
            List<String> reasons = passed ? List.of() : near.reasons(pack, rows, notEvaluable);
            return new ScenarioResult(
                    scenario.name(), rows, List.copyOf(remarks), reasons, (System.nanoTime() - began) / 1e6);
        }
    }

    /** Tells the story without comparing. */
    public static void tell(Scenario scenario, InMemoryDetection detection) {
        scenario.profile().ifPresent(p -> detection.profile(Scenario.PATIENT, scenario.start(), p));
        Map<String, Long> sequences = new HashMap<>();
        List<Telling> inOrder = new ArrayList<>(scenario.tellings());
        inOrder.sort(Comparator.comparingLong(Telling::arrived));
        for (Telling telling : inOrder) {
            if (telling instanceof Telling.Upload upload) {
                long sequence = sequences.merge(upload.device() + upload.signal(), 1L, Long::sum) - 1;
                detection.batch(upload.arrived(), batch(upload, sequence));
            } else if (telling instanceof Telling.Care care) {
                detection.care(care.arrived(), care.event());
            } else if (telling instanceof Telling.Profile profile) {
                detection.profile(Scenario.PATIENT, profile.arrived(), profile.profile());
            }
        }
        detection.time(scenario.until());
    }

    private static VitalBatch batch(Telling.Upload upload, long sequence) {
        long base = upload.times()[0];
        int[] offsets =
                Arrays.stream(upload.times()).mapToInt(t -> (int) (t - base)).toArray();
        byte[] flags = new byte[upload.flags() == 0 ? 0 : offsets.length];
        Arrays.fill(flags, (byte) upload.flags());
        return new VitalBatch(
                Scenario.PATIENT,
                upload.device(),
                upload.signal().code(),
                upload.signal().unit(),
                sequence,
                base,
                offsets,
                upload.values(),
                flags);
    }
}
