package io.holter.training.evaluate;

/** One figure of weighted predictions; NaN where it does not exist, such as AUROC without events. */
@FunctionalInterface
interface Metric {
    double of(Predictions predictions, double[] weights);
}
