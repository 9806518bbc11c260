package io.holter.training.report.content;

/**
 * One point of a calibration plot.
 *
 * @param predicted mean predicted risk of the bin, 0 to 1
 * @param observed share of the bin with the outcome, 0 to 1
 * @param rows rows in the bin
 */
public record CalibrationBin(double predicted, double observed, int rows) {}
