package io.holter.rules.language;

import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads which signals a rule sees as means. */
final class ResampleReader {
    private static final Duration NARROWEST = Duration.ofSeconds(1);
    private static final Duration WIDEST = Duration.ofDays(1);
    private static final String EXAMPLE = "such as {heart_rate: 1 min}";

    private ResampleReader() {}

    /** Width of the windows by signal. */
    static Map<Signal, Duration> read(Fields file) {
        Map<Signal, Duration> widths = new EnumMap<>(Signal.class);
        file.optionalMapping("resample", EXAMPLE)
                .ifPresent(f -> f.entries().keySet().forEach(name -> read(f, name, widths)));
        return widths;
    }

    private static void read(Fields f, String name, Map<Signal, Duration> widths) {
        Optional<Signal> signal = Signal.ofCode(name);
        if (signal.isEmpty()) {
            f.problems().at(f.key(name), "unknown signal '" + name + "'", "see docs/signals.md");
        }
        Duration width = f.duration(name, EXAMPLE).orElse(NARROWEST);
        if (width.compareTo(NARROWEST) < 0 || width.compareTo(WIDEST) > 0) {
            f.problems().at(f.key(name), "a window of '" + name + "' must be 1 s to 1 d wide", EXAMPLE);
        }
        signal.ifPresent(s -> widths.put(s, width));
    }
}
