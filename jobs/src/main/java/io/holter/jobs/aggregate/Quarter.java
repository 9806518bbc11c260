package io.holter.jobs.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter, UTC.
 *
 * @param year the year
 * @param number 1 to 4
 */
record Quarter(int year, int number) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})Q([1-4])");
    private static final int MONTHS = 3;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** A quarter written like 2026Q1, or empty. */
    static Optional<Quarter> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The day after the last. */
    LocalDate end() {
        return first().plusMonths(MONTHS);
    }

    long startMillis() {
        return first().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    long endMillis() {
        return end().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%dQ%d", year, number);
    }
}
