package io.holter.jobs.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release as CSV (RFC 4180, UTF-8, CRLF), one figure a line. A text that a spreadsheet could take for a formula is disarmed. */
final class ReleaseCsv {
    private static final String HEADER =
            "period,insurer,provisional,indicator,age,sex,numerator,denominator,value,ci_low,"
                    + "ci_high,unit,suppressed,method";

    private ReleaseCsv() {}

    static byte[] write(ReleaseHead head, List<Figure> figures) {
        String lines = figures.stream().map(f -> line(head, f) + "\r\n").collect(Collectors.joining());
        return (HEADER + "\r\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ReleaseHead head, Figure f) {
        Interval e = f.estimate();
        return Stream.of(
                        text(head.quarter()),
                        text(head.insurer()),
                        String.valueOf(head.provisional()),
                        text(f.indicator()),
                        f.age() == null ? "all" : f.age().name().toLowerCase(Locale.ROOT),
                        f.sex() == null ? "all" : f.sex().name().toLowerCase(Locale.ROOT),
                        f.numerator() == null ? "" : String.valueOf(f.numerator()),
                        number(f.denominator()),
                        number(e == null ? null : e.value()),
                        number(e == null ? null : e.low()),
                        number(e == null ? null : e.high()),
                        text(f.unit()),
                        String.valueOf(f.suppressed()),
                        ReleaseHead.METHOD)
                .collect(Collectors.joining(","));
    }

    private static String number(@Nullable Double value) {
        return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Quoted if it must be; with a leading apostrophe if it starts like a formula. */
    static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
