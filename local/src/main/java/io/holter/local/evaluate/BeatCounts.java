package io.holter.local.evaluate;

import java.util.stream.Stream;

/**
 * Beats of one detector by truth and decision.
 *
 * @param hits fibrillation, found
 * @param misses fibrillation, not found
 * @param correct another rhythm than fibrillation or flutter, not called fibrillation
 * @param wrong another rhythm, called fibrillation
 * @param flutterCorrect flutter, not called fibrillation
 * @param flutterWrong flutter, called fibrillation
 */
record BeatCounts(long hits, long misses, long correct, long wrong, long flutterCorrect, long flutterWrong) {
    static final BeatCounts NONE = new BeatCounts(0, 0, 0, 0, 0, 0);

    static BeatCounts of(RhythmRecord record, Decisions decisions, Detector detector) {
        long[][] counts = new long[Rhythm.values().length][2];
        for (int i = 0; i < record.size(); i++) {
            counts[record.rhythm(i).ordinal()][decisions.at(detector, i) ? 1 : 0]++;
        }
        long[] yes = counts[Rhythm.FIBRILLATION.ordinal()];
        long[] no = counts[Rhythm.OTHER.ordinal()];
        long[] flutter = counts[Rhythm.FLUTTER.ordinal()];
        return new BeatCounts(yes[1], yes[0], no[0], no[1], flutter[0], flutter[1]);
    }

    /** All of them together. */
    static BeatCounts sum(Stream<BeatCounts> all) {
        long[] sums = new long[6];
        all.forEach(counts -> {
            sums[0] += counts.hits;
            sums[1] += counts.misses;
            sums[2] += counts.correct;
            sums[3] += counts.wrong;
            sums[4] += counts.flutterCorrect;
            sums[5] += counts.flutterWrong;
        });
        return new BeatCounts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /** The same without flutter. */
    BeatCounts withoutFlutter() {
        return new BeatCounts(hits, misses, correct, wrong, 0, 0);
    }

    double sensitivity() {
        return ratio(hits, hits + misses);
    }

    double specificity() {
        return ratio(correct + flutterCorrect, correct + wrong + flutterCorrect + flutterWrong);
    }

    double precision() {
        return ratio(hits, hits + wrong + flutterWrong);
    }

    double accuracy() {
        long right = hits + correct + flutterCorrect;
        return ratio(right, right + misses + wrong + flutterWrong);
    }

    double balanced() {
        return (sensitivity() + specificity()) / 2;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
