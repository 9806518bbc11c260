package io.holter.benchmarks;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/**
 * Bytes of state per patient after months of data: on heap, as the objects reached from the state but not from the
 * detector that all patients share, and written out, as RocksDB and checkpoints hold it.
 */
final class StateSize {
    private static final int DAYS = 60;
    private static final int WINDOW_DAYS = 8;

    private final BenchOptions options;
    private final Console console;

    StateSize(BenchOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    Map<String, Object> measure() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        int days = options.size(DAYS, 2);
        figures.put("State per patient after days of data", days);
        for (int rules : new int[] {5, 20, 44}) {
            long began = System.nanoTime();
            sizes(rules + " rules", BenchPack.rules(rules), days, options.size(4, 1), figures);
            console.line("state: %d rules in %.0f s", rules, (System.nanoTime() - began) / 1e9);
        }
        for (String window : new String[] {"10 min", "1 h", "24 h", "7 d"}) {
            sizes("one rule, window " + window, windowed(window), options.size(WINDOW_DAYS, 1), 1, figures);
        }
        return figures;
    }

    /** One rule with all that has a length, at this length. */
    static Map<String, String> windowed(String window) {
        return Map.of("WIN-01.yaml", BenchPack.rule("WIN-01", """
                derived:
                  level: {mean: heart_rate, over: LENGTH, at_least: 10}
                steps:
                  high:
                    when: level > 200.0
                    hold: {for: LENGTH, max_gap: 6 min, min_samples: 3, coverage: 0.5}
                pattern:
                  sequence: [high]
                clear:
                  when: level < 180.0
                rearm: 1 h
                """.replace("LENGTH", window)));
    }

    private void sizes(String name, Map<String, String> rules, int days, int patients, Map<String, Object> figures)
            throws IOException {
        if (!(RulePackLoader.load(rules) instanceof Loaded.Pack pack)) {
            figures.put(name, "these rules do not load: " + RulePackLoader.load(rules));
            return;
        }
        PatientDetector detector = new PatientDetector(pack.pack(), DetectorSettings.standard());
        Traffic traffic = Traffic.mixed("state", patients, days * 1_440, 60);
        PatientState state = detector.newState("");
        long heap = 0;
        long written = 0;
        for (int patient = 0; patient < patients; patient++) {
            state = detector.newState(Watch.key(patient));
            Patient.live(detector, state, traffic.watch(patient), days);
            heap = Math.max(heap, heap(detector, state));
            written = Math.max(written, written(state).length);
        }
        figures.put(name + ": bytes on heap", heap);
        figures.put(name + ": bytes written", written);
        figures.put(name + ": bytes on heap after a restore", restored(detector, state));
    }

    /** What a state takes that came from a savepoint and was used once. */
    private static long restored(PatientDetector detector, PatientState state) throws IOException {
        PatientState again = PatientState.read(new DataInputStream(new ByteArrayInputStream(written(state))));
        detector.nextDeadline(again);
        return heap(detector, again);
    }

    /**
     * What hangs on the state alone. The detector remembers the patient that it looked at last, so it is first shown
     * another.
     */
    private static long heap(PatientDetector detector, PatientState state) {
        PatientState other = detector.newState("other");
        Patient.live(detector, other, Traffic.mixed("state", 1, 2_880, 60).watch(0), 2);
        return GraphLayout.parseInstance(state)
                .subtract(GraphLayout.parseInstance(detector))
                .totalSize();
    }

    private static byte[] written(PatientState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
