package io.holter.local.evaluate;

import io.holter.local.screen.Stage;
import io.holter.rules.rhythm.ScoreCoefficients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns weights with and without each fold of patients; all beats of a patient are in one fold. */
final class ScoreFolds {
    private static final int ARTEFACTS_EVERY = 4;

    private final ScoreTraining training = new ScoreTraining();
    private final Map<String, Integer> folds = new HashMap<>();
    private final List<ScoreCoefficients> without = new ArrayList<>();

    /**
     * Reads all recordings once.
     *
     * @param automatic the same recordings with automatic beats, or one without ids
     */
    static ScoreFolds learn(AfOptions options, RecordSource source, Stage stage) throws IOException {
        ScoreFolds result = new ScoreFolds();
        List<String> ids = new ArrayList<>(source.ids());
        Collections.shuffle(ids, new Random(options.seed()));
        for (int i = 0; i < ids.size(); i++) {
            result.folds.put(ids.get(i), i % ScoreTraining.FOLDS);
        }
        long done = 0;
        for (String id : source.ids()) {
            result.add(options, source, id, (int) done);
            stage.at(++done);
        }
        Path healthy = options.healthy();
        if (healthy != null) {
            result.addHealthy(Sources.open(healthy, "rr-csv", "", "", "N"), options.seed());
        }
        return result;
    }

    private void add(AfOptions options, RecordSource source, String id, int number) {
        int fold = fold(id);
        try {
            RhythmRecord record = source.read(id);
            training.add(ScoreTraining.Source.AUDITED, fold, record);
            if (number % ARTEFACTS_EVERY == 0) {
                training.add(ScoreTraining.Source.ARTEFACTS, fold, Artefacts.into(record, options.seed()));
            }
        } catch (IOException e) {
            return;
        }
        if (options.format().equals("wfdb") && options.beats().equals(options.annotations())) {
            try {
                RecordSource automatic =
                        new WfdbSource(options.records(), options.annotations(), "qrs", options.label());
                training.add(ScoreTraining.Source.AUTOMATIC, fold, automatic.read(id));
            } catch (IOException e) {
                // Without automatic beats there is less to learn from; the recording itself is in.
                return;
            }
        }
    }

    private void addHealthy(RecordSource healthy, long seed) throws IOException {
        int number = 0;
        for (String id : healthy.ids()) {
            RhythmRecord record = healthy.read(id);
            int fold = number++ % ScoreTraining.FOLDS;
            training.add(ScoreTraining.Source.HEALTHY, fold, record);
            training.add(ScoreTraining.Source.ARTEFACTS, fold, Artefacts.into(record, seed));
        }
    }

    /** Weights learned without the patient of a recording. */
    ScoreCoefficients withoutPatientOf(String id) {
        for (int fold = without.size(); fold < ScoreTraining.FOLDS; fold++) {
            without.add(training.fit(fold));
        }
        return without.get(fold(id));
    }

    /** Weights learned from all patients. */
    ScoreCoefficients all() {
        return training.fit(-1);
    }

    int samples() {
        return training.size();
    }

    private int fold(String id) {
        return folds.getOrDefault(id, 0);
    }
}
