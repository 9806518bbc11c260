package io.holter.training.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Columns to one raw score. The scale of the score is the predictor's own (log odds, or a share of votes);
 * {@link Calibration} makes log odds of it. The kinds in a file are this closed list, named in {@code kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(Linear.class), @JsonSubTypes.Type(Trees.class)})
public sealed interface Predictor permits Linear, Trees {
    /** The raw score. */
    double raw(double[] columns);

    /** What each column added to {@link #base()}; base and effects add up to {@link #raw}. */
    double[] effects(double[] columns);

    /** The raw score before anything is known of the patient. */
    double base();

    /** Fails unless it asks only for columns below this number. */
    void checkColumns(int columns);
}
