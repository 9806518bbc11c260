package io.holter.training.card;

import io.holter.training.dataset.ParticipantFlow;
import io.holter.training.evaluate.Decision;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.model.RiskModel;
import java.util.List;

/**
 * What a model card tells.
 *
 * @param model the candidate
 * @param flow where the rows of the feature table went
 * @param validation one line per way to train that was tried
 * @param evaluation figures on the test rows
 * @param decision what became of it
 */
public record CardContent(
        RiskModel model, ParticipantFlow flow, List<Tried> validation, Evaluation evaluation, Decision decision) {

    /** Copies. */
    public CardContent {
        validation = List.copyOf(validation);
    }

    /**
     * One way to train that was tried.
     *
     * @param name of the candidate
     * @param logLoss on patients that it had not seen; the lowest was taken
     * @param auroc on patients that it had not seen
     */
    public record Tried(String name, double logLoss, double auroc) {}
}
