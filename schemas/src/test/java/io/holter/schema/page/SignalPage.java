package io.holter.schema.page;

import io.holter.schema.signal.Signal;
import io.holter.schema.signal.UnitConversion;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of docs/signals.md. */
final class SignalPage {
    private static final String INTRODUCTION = """
            # Signals

            Generated from `io.holter.schema.signal`; a test fails when this page and the code differ.

            A signal is what a device measures: its code on the wire, in rules and in the archive, its LOINC code, its standard
            unit (UCUM) and the range of values that a living person can have. A value outside the range is an artefact: it is
            refused with reason IMPLAUSIBLE and never alerted on. Values may come in any of the accepted units and are converted on
            arrival; a sample in any other unit is refused with reason UNKNOWN_UNIT, never guessed.

            | signal | LOINC | unit | smallest | largest | accepted units |
            |---|---|---|---|---|---|
            """;

    private SignalPage() {}

    static String text() {
        return Arrays.stream(Signal.values()).map(SignalPage::row).collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static String row(Signal signal) {
        String units = UnitConversion.unitsOf(signal).stream()
                .map(unit -> "`" + unit + "`")
                .collect(Collectors.joining(" "));
        return String.format(
                "| `%s` | [%s](https://loinc.org/%s) | `%s` | %s | %s | %s |%n",
                signal.code(),
                signal.loinc(),
                signal.loinc(),
                signal.unit(),
                number(signal.min()),
                number(signal.max()),
                units);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
