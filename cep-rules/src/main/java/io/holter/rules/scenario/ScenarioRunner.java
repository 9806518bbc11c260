package io.holter.rules.scenario;

import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
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
        try (InMemoryDetection detection = new InMemoryDetection(pack, DetectorSettings.standard())) {
            tell(scenario, detection);
            List<String> differences = new ArrayList<>(compare(scenario, detection.alerts()));
            boolean unknown =
                    detection.takeCounts().notEvaluable().values().stream().anyMatch(n -> n > 0);
            scenario.notEvaluable()
                    .filter(expected -> expected != unknown)
                    .ifPresent(expected -> differences.add("expected not_evaluable " + expected + ", was " + unknown));
            return new ScenarioResult(scenario.name(), List.copyOf(differences));
        }
    }

    /** Tells the story without comparing. */
    static void tell(Scenario scenario, InMemoryDetection detection) {
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

    private static List<String> compare(Scenario scenario, List<Alert> actual) {
        List<String> differences = new ArrayList<>();
        List<ExpectedAlert> expected = scenario.alerts();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i >= actual.size()) {
                differences.add("line " + expected.get(i).line() + ": missing     " + expected.get(i));
            } else if (i >= expected.size()) {
                differences.add("unexpected  " + everything(actual.get(i), scenario.start()));
            } else if (!expected.get(i).fits(actual.get(i), scenario.start())) {
                differences.add("line " + expected.get(i).line() + ": expected    " + expected.get(i));
                differences.add("        but was     " + expected.get(i).show(actual.get(i), scenario.start()));
            }
        }
        return differences;
    }

    private static String everything(Alert alert, long start) {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(ExpectedAlert.FIELDS).forEach(f -> all.put(f, ExpectedAlert.show(f, alert, start)));
        return new ExpectedAlert(0, all).toString();
    }
}
