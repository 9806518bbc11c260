package io.holter.local.simulator;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The discrimination that nobody can beat on average: that of the true probability itself. */
public final class BestPossible {
    private BestPossible() {}

    /**
     * A row of a test set.
     *
     * @param patient pseudonym
     * @param index index time, ms since 1970 UTC
     * @param event true if the outcome happened within the horizon
     */
    public record LabelledRow(String patient, long index, boolean event) {}

    /**
     * Result.
     *
     * @param auroc area under the ROC curve of the true probability; NaN without events or without non-events
     * @param events rows with an event
     * @param rows rows with a known true probability
     */
    public record Auroc(double auroc, int events, int rows) {}

    /** AUROC of the true 30-day probability on these rows; rows that the truth does not know are left out. */
    public static Auroc auroc(Truth truth, Collection<LabelledRow> rows) {
        Map<String, Double> known = new HashMap<>();
        truth.risks().forEach(r -> known.put(r.patient() + "/" + r.index(), r.probability()));
        double[][] scored = rows.stream()
                .filter(r -> known.containsKey(r.patient() + "/" + r.index()))
                .map(r ->
                        new double[] {known.getOrDefault(r.patient() + "/" + r.index(), Double.NaN), r.event() ? 1 : 0})
                .sorted(Comparator.comparingDouble(row -> row[0]))
                .toArray(double[][]::new);
        int events = (int) Arrays.stream(scored).filter(row -> row[1] == 1).count();
        return new Auroc(area(scored, events), events, scored.length);
    }

    /** Mann-Whitney U of rows sorted by score, ties by their mean rank. */
    private static double area(double[][] sorted, int events) {
        double rankSum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            int tiedEvents = 0;
            while (to < sorted.length && sorted[to][0] == sorted[from][0]) {
                tiedEvents += (int) sorted[to++][1];
            }
            rankSum += tiedEvents * (from + 1 + to) / 2.0;
            from = to;
        }
        double others = sorted.length - (double) events;
        return (rankSum - events * (events + 1.0) / 2) / (events * others);
    }
}
