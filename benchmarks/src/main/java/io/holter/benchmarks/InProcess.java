package io.holter.benchmarks;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holter's detector without Flink and Kafka, fed with batches of 60: like for like with other engines in process. */
final class InProcess extends PulseContender {
    InProcess(String code, PulseSeries series) {
        super(code, series);
    }

    @Override
    public String title() {
        return "Holter's detector in process";
    }

    @Override
    public void run() {
        Set<String> patients = new TreeSet<>();
        Loaded.Pack pack = (Loaded.Pack) RulePackLoader.load(BenchPack.one());
        PatientDetector detector = new PatientDetector(pack.pack(), DetectorSettings.standard());
        Map<String, PatientState> states = new HashMap<>();
        for (int from = 0; from < series.size(); from += 60) {
            VitalBatch batch = batch(from);
            PatientState state = states.computeIfAbsent(batch.patient(), detector::newState);
            detector.onBatch(state, batch.time(59), batch, event -> note(event, patients));
        }
        found = patients;
    }

    private static void note(StepEvent event, Set<String> patients) {
        if (event.kind() == StepKind.STEP) {
            patients.add(event.patient());
        }
    }

    private VitalBatch batch(int from) {
        int[] offsets = new int[60];
        double[] values = new double[60];
        for (int i = 0; i < 60; i++) {
            offsets[i] = (int) (series.time(from + i) - series.time(from));
            values[i] = series.rate(from + i);
        }
        long sequence = (series.time(from) - Watch.START) / Watch.MINUTE;
        return new VitalBatch(
                series.patient(from),
                "watch",
                Signal.HEART_RATE.code(),
                Signal.HEART_RATE.unit(),
                sequence,
                series.time(from),
                offsets,
                values,
                new byte[0]);
    }
}
