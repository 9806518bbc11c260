package io.holter.training.report.chart;

import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.Point;
import java.util.List;

/** Something drawn from a signal. */
public sealed interface Trace {

    /** The spread of each day as a shaded band, broken where a day is missing. */
    record Band(List<DayValue> days) implements Trace {}

    /** The middle of each day as a line, broken where a day is missing; {@code second} draws it in the second style. */
    record Line(List<DayValue> days, boolean second) implements Trace {}

    /** Single samples as dots; {@code second} draws them in the second style. */
    record Dots(List<Point> points, boolean second) implements Trace {}

    /** The value of each day as a bar from zero. */
    record Bars(List<DayValue> days) implements Trace {}
}
