package io.holter.training.dataset;

/**
 * Where the rows of the table went (TRIPOD+AI item 20a). The first line is the sum of the others.
 *
 * @param rows in the table
 * @param patients in the table
 * @param notAtRisk rows left out: without the disease, not enrolled, or dead
 * @param noConsent rows left out: no consent to training
 * @param horizonOpen rows left out: the horizon is not over yet
 * @param noLabel rows left out: the outcome is not adjudicated
 * @param tooFewDays rows left out: too few days with data
 * @param unusedByTime rows left out: of development patients after the cut-off, of test patients before it
 * @param development rows to learn from
 * @param test rows to judge with
 */
public record ParticipantFlow(
        int rows,
        int patients,
        int notAtRisk,
        int noConsent,
        int horizonOpen,
        int noLabel,
        int tooFewDays,
        int unusedByTime,
        Part development,
        Part test) {

    /**
     * One side of the split.
     *
     * @param rows eligible rows
     * @param events rows with the outcome
     * @param patients distinct
     * @param eventPatients with at least one row with the outcome
     * @param firstIndex earliest index time as ISO 8601; empty without rows
     * @param lastIndex latest index time as ISO 8601; empty without rows
     */
    public record Part(int rows, int events, int patients, int eventPatients, String firstIndex, String lastIndex) {}
}
