package io.holter.local.evaluate;

import java.util.Random;

/**
 * Artefacts of pulse intervals, by a field profile: 4.9 % of intervals with a displaced beat (20 to 70 %), 0.41 % split,
 * 0.14 % merged, and gaps of 10 to 60 s, 64 a night.
 */
final class Artefacts {
    private static final double DISPLACED = 0.049;
    private static final double SPLIT = DISPLACED + 0.0041;
    private static final double MERGED = SPLIT + 0.0014;
    private static final double GAPS_PER_HOUR = 8;

    private final Random random;
    private final RhythmRecord out;
    private long shift;

    private Artefacts(RhythmRecord record, long seed) {
        this.random = new Random(seed * 31 + record.id().hashCode());
        this.out = new RhythmRecord(record.id());
    }

    /** The recording as a watch would have seen it; the same seed gives the same artefacts. */
    static RhythmRecord into(RhythmRecord record, long seed) {
        Artefacts artefacts = new Artefacts(record, seed);
        record.remarks().forEach(artefacts.out::remark);
        for (int i = 0; i < record.size(); i++) {
            i += artefacts.take(record, i);
        }
        return artefacts.out;
    }

    /** Takes a beat; 1 if it used up the next one too. */
    private int take(RhythmRecord record, int i) {
        double interval = record.interval(i);
        boolean hasNext = i + 1 < record.size();
        if (random.nextDouble() < interval * GAPS_PER_HOUR / 3_600_000) {
            shift += 10_000 + (long) (50_000 * random.nextDouble());
        }
        double kind = random.nextDouble();
        if (kind < DISPLACED && hasNext) {
            double next = record.interval(i + 1);
            double by = interval * (0.2 + 0.5 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            double moved = Math.max(-0.7 * interval, Math.min(0.7 * next, by));
            add(record, i, interval + moved, record.time(i) + Math.round(moved));
            add(record, i + 1, next - moved, record.time(i + 1));
            return 1;
        }
        if (kind >= DISPLACED && kind < SPLIT) {
            double first = interval * (0.3 + 0.4 * random.nextDouble());
            add(record, i, first, record.time(i) - Math.round(interval - first));
            add(record, i, interval - first, record.time(i));
            return 0;
        }
        if (kind >= SPLIT && kind < MERGED && hasNext) {
            add(record, i + 1, interval + record.interval(i + 1), record.time(i + 1));
            return 1;
        }
        add(record, i, interval, record.time(i));
        return 0;
    }

    private void add(RhythmRecord record, int beat, double interval, long time) {
        out.add(time + shift, interval, record.name(beat));
    }
}
