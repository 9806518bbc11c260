package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A stretch of time.
 *
 * @param start ms
 * @param end ms, after start
 */
record Span(long start, long end) {
    long duration() {
        return end - start;
    }

    long overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Time of this span within any of {@code others}, which do not overlap each other. */
    long overlap(List<Span> others) {
        long sum = 0;
        for (Span other : others) {
            sum += overlap(other);
        }
        return sum;
    }

    /** Runs of beats that {@code is} holds for. */
    static List<Span> runs(RhythmRecord record, IntPredicate is) {
        List<Span> runs = new ArrayList<>();
        long start = 0;
        boolean in = false;
        for (int i = 0; i < record.size(); i++) {
            boolean now = is.test(i);
            if (now && !in) {
                start = record.time(i) - Math.round(record.interval(i));
            }
            if (in && !now) {
                runs.add(new Span(start, record.time(i - 1)));
            }
            in = now;
        }
        if (in) {
            runs.add(new Span(start, record.time(record.size() - 1)));
        }
        return runs;
    }

    static List<Span> atLeast(List<Span> spans, long duration) {
        return spans.stream().filter(span -> span.duration() >= duration).toList();
    }
}
