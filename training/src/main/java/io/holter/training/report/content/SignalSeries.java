package io.holter.training.report.content;

import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal over the window.
 *
 * @param signal which
 * @param days days with data, in order; a missing day is a gap
 * @param points single samples in order, only for signals measured a few times a day; else empty
 * @param last time of the newest sample, null if there is none in the window
 */
public record SignalSeries(
        Signal signal,
        List<DayValue> days,
        List<Point> points,
        @Nullable Instant last) {

    public SignalSeries {
        days = List.copyOf(days);
        points = List.copyOf(points);
    }
}
