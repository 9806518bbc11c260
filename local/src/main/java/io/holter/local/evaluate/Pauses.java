package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pauses: long intervals between beats. */
final class Pauses {
    private static final double LONGEST = 30_000;
    private static final double NEIGHBOUR_SHORTEST = 0.6;
    private static final double NEIGHBOUR_LONGEST = 1.6;
    private static final int REFERENCE = 8;

    private Pauses() {}

    /** Every interval of at least {@code least} ms; one of more than 30 s is a hole in the recording. */
    static List<Span> all(RhythmRecord record, double least) {
        List<Span> pauses = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            if (record.interval(i) >= least && record.interval(i) <= LONGEST) {
                pauses.add(span(record, i));
            }
        }
        return pauses;
    }

    /** Those that rule RH-02 accepts: the intervals before and after are 0.6 to 1.6 of the local median. */
    static List<Span> confirmed(RhythmRecord record, double least) {
        List<Span> pauses = new ArrayList<>();
        for (int i = REFERENCE; i + 1 < record.size(); i++) {
            double interval = record.interval(i);
            if (interval >= least && interval <= LONGEST) {
                double median = median(record, i);
                if (usual(record.interval(i - 1) / median) && usual(record.interval(i + 1) / median)) {
                    pauses.add(span(record, i));
                }
            }
        }
        return pauses;
    }

    private static boolean usual(double ratio) {
        return ratio >= NEIGHBOUR_SHORTEST && ratio <= NEIGHBOUR_LONGEST;
    }

    private static double median(RhythmRecord record, int beat) {
        double[] before = new double[REFERENCE];
        for (int k = 0; k < REFERENCE; k++) {
            before[k] = record.interval(beat - 1 - k);
        }
        Arrays.sort(before);
        return (before[REFERENCE / 2 - 1] + before[REFERENCE / 2]) / 2;
    }

    private static Span span(RhythmRecord record, int beat) {
        return new Span(record.time(beat) - Math.round(record.interval(beat)), record.time(beat));
    }
}
