package io.holter.training.report.text;

import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Numbers, dates and units as readers of one language write them. Safe for several threads. */
public final class Formats {
    /** Dash that stands for a value that is not there. */
    public static final String NONE = "–";

    /** How units are shown; a value that starts with "unit." is a message key. */
    private static final Map<String, String> UNITS = Map.of(
            "mm[Hg]", "mmHg",
            "Cel", "°C",
            "1", "",
            "a", "unit.years",
            "d", "unit.days",
            "kg/d", "unit.kgday",
            "{steps}", "unit.steps",
            "{steps}/d", "unit.stepsday");

    private static final long[] SCALES = {1, 10, 100, 1000};

    private final Messages messages;
    private final Language language;
    private final char grouping;
    private final char decimal;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter dayMonth;

    /** Formats of {@code language}. */
    public Formats(Language language) {
        this.language = language;
        this.messages = Messages.of(language);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        this.grouping = symbols.getGroupingSeparator();
        this.decimal = symbols.getDecimalSeparator();
        this.date = formatter("format.date");
        this.dateTime = formatter("format.datetime");
        this.dayMonth = formatter("format.daymonth");
    }

    /** A number with exactly {@code digits} decimals (0 to 3); a true minus sign. */
    public String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        long scale = SCALES[digits];
        long scaled = Math.round(Math.abs(value) * scale);
        StringBuilder text = new StringBuilder(12);
        String whole = Long.toString(scaled / scale);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(grouping);
            }
            text.append(whole.charAt(i));
        }
        if (digits > 0) {
            text.append(decimal).append(Long.toString(scale + scaled % scale), 1, digits + 1);
        }
        return value < 0 && scaled != 0 ? text.insert(0, '−').toString() : text.toString();
    }

    /** A whole number. */
    public String number(long value) {
        return number((double) value, 0);
    }

    /** A number with as many decimals as its size deserves and no trailing zeros: 0.06, 0.4, 84.2, 1,204. */
    public String plain(double value) {
        double size = Math.abs(value);
        int digits = size >= 1000 ? 0 : size < 1 ? 2 : 1;
        while (digits > 0 && Math.round(size * SCALES[digits]) % 10 == 0) {
            digits--;
        }
        return number(value, digits);
    }

    /** A share of one in percent, with a narrow space before the sign where the language wants one. */
    public String percent(double share, int digits) {
        return number(share * 100, digits) + messages.text("format.percent");
    }

    /** A value with its unit. */
    public String quantity(double value, int digits, String ucum) {
        return withUnit(number(value, digits), ucum);
    }

    /** A formatted value followed by its unit. */
    public String withUnit(String value, String ucum) {
        String unit = unit(ucum);
        if (unit.isEmpty()) {
            return value;
        }
        return unit.equals("%") ? value + messages.text("format.percent") : value + "\u00a0" + unit;
    }

    /** A UCUM unit as people read it. */
    public String unit(String ucum) {
        String unit = UNITS.getOrDefault(ucum, ucum);
        return unit.startsWith("unit.") ? messages.text(unit) : unit;
    }

    /** A date such as 21 Nov 2026. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** Day and month only, for axes. */
    public String dayMonth(LocalDate day) {
        return dayMonth.format(day);
    }

    /** Date and time of day in {@code zone}. */
    public String dateTime(Instant time, ZoneId zone) {
        return dateTime.format(time.atZone(zone));
    }

    /** A zone by name with its offset at {@code time}, such as Europe/Berlin (UTC+1). */
    public String zone(ZoneId zone, Instant time) {
        ZoneOffset offset = zone.getRules().getOffset(time);
        String id = offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replaceFirst("^([+-])0", "$1");
        return zone.getId() + " (UTC" + id.replace(":00", "").replace('-', '−') + ")";
    }

    /** How long something has lasted, in at most two units: 25 min, 3 h, 2 d 4 h, 12 d. */
    public String age(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 60) {
            return messages.text("age.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return messages.text("age.hours", hours);
        }
        return messages.text("age.days", hours / 24);
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(messages.text(key), language.locale());
    }
}
