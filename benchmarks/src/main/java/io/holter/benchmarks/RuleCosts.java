package io.holter.benchmarks;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.schema.vital.VitalBatch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each rule costs alone, and what all cost together, in process: ns of CPU per patient and minute of mixed traffic. */
final class RuleCosts {
    private final BenchOptions options;
    private final Traffic traffic;
    private final List<List<VitalBatch>> minutes = new ArrayList<>();

    RuleCosts(BenchOptions options) {
        this.options = options;
        this.traffic = Traffic.mixed("costs", options.size(200, 20), 60, 60);
        for (int minute = 0; minute < traffic.minutes(); minute++) {
            List<VitalBatch> batches = new ArrayList<>();
            for (int patient = 0; patient < traffic.patients(); patient++) {
                traffic.watch(patient).upload(minute, batches::add);
            }
            minutes.add(batches);
        }
    }

    Map<String, Object> measure() {
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, String> rules = BenchPack.rules(44);
        figures.put("Detector alone, 44 rules: CPU ns per patient and minute", cost(rules));
        figures.put("no rule", cost(Map.of()));
        rules.forEach((name, text) -> figures.put("only " + name, cost(Map.of(name, text))));
        return figures;
    }

    /** The best of some rounds: what disturbs can only add. */
    private long cost(Map<String, String> rules) {
        Loaded.Pack pack = (Loaded.Pack) RulePackLoader.load(rules);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < options.rounds() + 2; round++) {
            PatientDetector detector = new PatientDetector(pack.pack(), DetectorSettings.standard());
            Map<String, PatientState> states = new LinkedHashMap<>();
            for (int p = 0; p < traffic.patients(); p++) {
                PatientState state = detector.newState(Watch.key(p));
                detector.onProfile(state, Watch.START - Watch.MINUTE, History.profile(p), event -> {});
                states.put(Watch.key(p), state);
            }
            long began = cpu();
            feed(detector, states);
            best = Math.min(best, cpu() - began);
        }
        return best / traffic.patients() / traffic.minutes();
    }

    /** CPU time of this thread: other work on the machine disturbs it least. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void feed(PatientDetector detector, Map<String, PatientState> states) {
        for (int minute = 0; minute < minutes.size(); minute++) {
            long arrived = Watch.START + (minute + 2L) * Watch.MINUTE;
            for (VitalBatch batch : minutes.get(minute)) {
                PatientState state = states.computeIfAbsent(batch.patient(), detector::newState);
                detector.onBatch(state, arrived, batch, event -> {});
                detector.nextDeadline(state);
            }
        }
    }
}
