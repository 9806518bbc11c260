package io.holter.training.fit;

/**
 * How a candidate did on patients that it had not seen, each fold in turn.
 *
 * @param candidate name
 * @param logLoss mean negative log likelihood after calibration; the lowest wins
 * @param auroc area under the ROC curve
 */
public record Judged(String candidate, double logLoss, double auroc) {}
