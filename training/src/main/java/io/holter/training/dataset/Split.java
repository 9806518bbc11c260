package io.holter.training.dataset;

import java.util.List;

/**
 * Rows to learn from and rows to judge with: other patients, and later.
 *
 * @param development rows up to the cut-off
 * @param fold the fold of each development row, 0 to folds - 1; all rows of a patient share it. Each fold in turn validates models
 *     that never saw its patients. Not to be changed
 * @param folds number of folds
 * @param test rows after the cut-off
 * @param flow where all rows went
 */
public record Split(List<Example> development, int[] fold, int folds, List<Example> test, ParticipantFlow flow) {

    /** Copies. */
    public Split {
        development = List.copyOf(development);
        test = List.copyOf(test);
    }
}
