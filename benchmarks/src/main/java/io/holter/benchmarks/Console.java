package io.holter.benchmarks;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Progress lines: time of day, what is done, what is left. */
final class Console {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void line(String format, Object... values) {
        out.printf("%s  %s%n", LocalTime.now(java.time.ZoneOffset.UTC).format(TIME), String.format(format, values));
        out.flush();
    }
}
