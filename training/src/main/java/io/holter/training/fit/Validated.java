package io.holter.training.fit;

import io.holter.training.evaluate.Platt;
import io.holter.training.evaluate.Predictions;
import io.holter.training.model.Calibration;
import io.holter.training.model.Predictor;
import java.util.List;

/**
 * A candidate trained once per fold, without the fold's patients, and calibrated on what it said about them.
 *
 * @param candidate what was trained
 * @param members one per fold
 * @param calibration fitted on the rows that each member had not seen
 * @param judged its figures
 */
record Validated(Candidate candidate, List<Predictor> members, Calibration calibration, Judged judged) {

    static Validated of(Candidate candidate, Development development, SmileTrainer trainer, long seed) {
        List<Predictor> members = development.leaveOut().stream()
                .map(rows -> trainer.train(candidate, rows, seed))
                .toList();
        double[] raw = development.unseen(members);
        Calibration calibration = Platt.fit(raw, development.label(), development.group());
        Predictions predictions = development.predictions(raw, calibration);
        return new Validated(
                candidate,
                members,
                calibration,
                new Judged(candidate.name(), predictions.logLoss(), predictions.auroc()));
    }
}
