package io.holter.local.evaluate;

import java.util.List;

/**
 * Episodes of at least some length (ANSI/AAMI EC57): an episode is found if it overlaps the other side's at all.
 *
 * @param real annotated episodes of that length
 * @param found those overlapped by a detected episode
 * @param detected detected episodes of that length
 * @param right those overlapped by annotated fibrillation of any length
 * @param realTime ms of annotated episodes
 * @param foundTime ms of them within detected episodes
 * @param detectedTime ms of detected episodes
 * @param rightTime ms of them within annotated fibrillation
 */
record EpisodeCounts(
        int real,
        int found,
        int detected,
        int right,
        long realTime,
        long foundTime,
        long detectedTime,
        long rightTime) {
    static final EpisodeCounts NONE = new EpisodeCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Detected episodes that lie mostly where nothing is annotated count for neither side. */
    static EpisodeCounts of(long length, List<Span> real, List<Span> detected, List<Span> unlabelled) {
        EpisodeCounts sum = NONE;
        for (Span span : Span.atLeast(real, length)) {
            long overlap = span.overlap(detected);
            sum = sum.plus(new EpisodeCounts(1, overlap > 0 ? 1 : 0, 0, 0, span.duration(), overlap, 0, 0));
        }
        for (Span span : Span.atLeast(detected, length)) {
            if (2 * span.overlap(unlabelled) < span.duration()) {
                long overlap = span.overlap(real);
                sum = sum.plus(new EpisodeCounts(0, 0, 1, overlap > 0 ? 1 : 0, 0, 0, span.duration(), overlap));
            }
        }
        return sum;
    }

    EpisodeCounts plus(EpisodeCounts other) {
        return new EpisodeCounts(
                real + other.real,
                found + other.found,
                detected + other.detected,
                right + other.right,
                realTime + other.realTime,
                foundTime + other.foundTime,
                detectedTime + other.detectedTime,
                rightTime + other.rightTime);
    }

    double sensitivity() {
        return (double) found / real;
    }

    double precision() {
        return (double) right / detected;
    }

    double timeSensitivity() {
        return (double) foundTime / realTime;
    }

    double timePrecision() {
        return (double) rightTime / detectedTime;
    }

    int falseEpisodes() {
        return detected - right;
    }
}
