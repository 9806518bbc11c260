package io.holter.local.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Reads times; those without a zone are local times of a given zone. */
final class Times {
    /** Returned for a local time that does not exist. */
    static final long SKIPPED = Long.MIN_VALUE;

    /** 2100-01-01: a later time is a clock fault, and Kafka takes none before 1970. */
    private static final long LATEST = 4_102_444_800_000L;

    private Times() {}

    /** True for a time from 1970 to 2099. */
    static boolean plausible(long time) {
        return time >= 0 && time < LATEST;
    }

    /** ISO 8601 with offset, without (local), or a date alone (its local midnight); empty if it is none of these. */
    static OptionalLong parse(String text, ZoneId zone) {
        OptionalLong time = read(text, zone);
        return time.isPresent() && (time.getAsLong() == SKIPPED || plausible(time.getAsLong()))
                ? time
                : OptionalLong.empty();
    }

    private static OptionalLong read(String text, ZoneId zone) {
        String t = text.strip();
        try {
            if (t.length() == 10) {
                return OptionalLong.of(
                        LocalDate.parse(t).atStartOfDay(zone).toInstant().toEpochMilli());
            }
            String iso = t.length() > 10 && t.charAt(10) == ' ' ? t.substring(0, 10) + "T" + t.substring(11) : t;
            if (hasOffset(iso)) {
                return OptionalLong.of(OffsetDateTime.parse(iso).toInstant().toEpochMilli());
            }
            return OptionalLong.of(local(LocalDateTime.parse(iso), zone, Long.MIN_VALUE));
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * A local time as instant, or {@link #SKIPPED}. Of the two that a repeated hour has, the earlier one, unless time
     * would run backwards against {@code notBefore}.
     */
    static long local(LocalDateTime time, ZoneId zone, long notBefore) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        for (ZoneOffset offset : offsets) {
            long instant = time.toInstant(offset).toEpochMilli();
            if (instant >= notBefore) {
                return instant;
            }
        }
        return offsets.isEmpty() ? SKIPPED : time.toInstant(offsets.get(0)).toEpochMilli();
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
    }
}
