package io.holter.training.report.load;

import io.holter.schema.signal.Signal;
import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.Point;
import io.holter.training.report.content.SignalSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The days of one signal of one patient; samples come in the order of time. */
final class SignalDays {
    /** Measured by hand a few times a day: single readings are shown. */
    private static final Set<Signal> SPARSE =
            EnumSet.of(Signal.WEIGHT, Signal.SYSTOLIC, Signal.DIASTOLIC, Signal.TEMPERATURE);

    private static final int MOST_POINTS = 400;

    private final Signal signal;
    private final ZoneId zone;
    private final List<DayValue> days = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private double[] open = new double[16];
    private int count;
    private long dayStart;
    private long dayEnd = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;

    SignalDays(Signal signal, ZoneId zone) {
        this.signal = signal;
        this.zone = zone;
    }

    void add(long time, double value) {
        if (time >= dayEnd || time < dayStart) {
            close();
            LocalDate day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
            dayStart = day.atStartOfDay(zone).toInstant().toEpochMilli();
            dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        }
        if (count == open.length) {
            open = Arrays.copyOf(open, 2 * count);
        }
        open[count++] = value;
        last = Math.max(last, time);
        if (SPARSE.contains(signal) && points.size() < MOST_POINTS) {
            points.add(new Point(Instant.ofEpochMilli(time), value));
        }
    }

    /** The series between two local days, both included. */
    SignalSeries series(LocalDate from, LocalDate to) {
        close();
        List<DayValue> within = days.stream()
                .filter(d -> !d.day().isBefore(from) && !d.day().isAfter(to))
                .toList();
        List<Point> shown = points.stream()
                .filter(p -> !p.time().atZone(zone).toLocalDate().isBefore(from))
                .toList();
        return new SignalSeries(signal, within, shown, last == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last));
    }

    private void close() {
        if (count > 0) {
            Arrays.sort(open, 0, count);
            LocalDate day = Instant.ofEpochMilli(dayStart).atZone(zone).toLocalDate();
            days.add(new DayValue(day, quantile(0.05), middle(), quantile(0.95), count));
        }
        count = 0;
    }

    private double middle() {
        if (signal == Signal.STEPS) {
            return Arrays.stream(open, 0, count).sum();
        }
        return (open[(count - 1) / 2] + open[count / 2]) / 2;
    }

    /** The value at this place, rounded outwards when there are few: of five readings the smallest and the largest. */
    private double quantile(double share) {
        double place = share * (count - 1);
        return open[(int) (share < 0.5 ? Math.floor(place) : Math.ceil(place))];
    }
}
