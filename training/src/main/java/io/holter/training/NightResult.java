package io.holter.training;

import io.holter.schema.risk.RiskScore;
import io.holter.training.dataset.ParticipantFlow;
import io.holter.training.evaluate.Decision;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.fit.Judged;
import io.holter.training.model.RiskModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a night of training found and did.
 *
 * @param date the night
 * @param flow where the rows of the feature table went
 * @param candidate tonight's model; empty if there was too little to learn from
 * @param validation every way to train that was tried, with its validation figures
 * @param evaluation figures on the test rows; without models if there is no candidate or one class only
 * @param decision what became of the candidate, and why
 * @param champion the model that scored; empty if none was ever promoted
 * @param scores one per patient at risk, by pseudonym; the caller sends them to topic risk-scores.v1
 * @param testPredictions of the candidate on the test rows
 */
public record NightResult(
        LocalDate date,
        ParticipantFlow flow,
        Optional<RiskModel> candidate,
        List<Judged> validation,
        Evaluation evaluation,
        Decision decision,
        Optional<RiskModel> champion,
        List<RiskScore> scores,
        List<TestPrediction> testPredictions) {

    /** Copies. */
    public NightResult {
        validation = List.copyOf(validation);
        scores = List.copyOf(scores);
        testPredictions = List.copyOf(testPredictions);
    }
}
