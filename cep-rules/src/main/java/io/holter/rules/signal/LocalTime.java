package io.holter.rules.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/** Wall clocks of time zones. Asks the zone database once per change of offset, not once per sample. One thread. */
public final class LocalTime {
    /** Milliseconds of a day on a clock that does not change its offset. */
    public static final long DAY = 86_400_000L;

    /** Names come from profiles: whoever makes some up must not fill the memory. */
    private static final int MOST_ZONES = 1_000;

    private final Map<String, Clock> clocks = new HashMap<>();
    private final Clock utc = new Clock(ZoneOffset.UTC);

    /** The clock of UTC. */
    public Clock utc() {
        return utc;
    }

    /** The clock of this zone; that of UTC if there is no such zone. */
    public Clock of(String zone) {
        if (clocks.size() > MOST_ZONES) {
            clocks.clear();
        }
        return clocks.computeIfAbsent(zone, name -> new Clock(zone(name)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The wall clock of one zone. */
    public static final class Clock {
        private final ZoneId zone;
        private final ZoneRules rules;
        /** The offset is known for times from here ... */
        private long from = 1;
        /** ... to before here. */
        private long to;

        private long offset;
        private long yearFrom = 1;
        private long yearTo;
        private int year;

        private Clock(ZoneId zone) {
            this.zone = zone;
            this.rules = zone.getRules();
        }

        /** The wall clock at {@code time}, as ms since midnight of 1970-01-01 on it. */
        public long local(long time) {
            if (time < from || time >= to) {
                look(time);
            }
            return time + offset;
        }

        private void look(long time) {
            Instant at = Instant.ofEpochMilli(time);
            ZoneOffsetTransition before = rules.isFixedOffset() ? null : rules.previousTransition(at.plusMillis(1));
            ZoneOffsetTransition after = rules.isFixedOffset() ? null : rules.nextTransition(at);
            from = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli();
            to = after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli();
            offset = rules.getOffset(at).getTotalSeconds() * 1_000L;
        }

        /** Local day at {@code time}, counted from 1970-01-01. */
        public long day(long time) {
            return Math.floorDiv(local(time), DAY);
        }

        /** Hours since local midnight by the wall clock, 0 to below 24. */
        public double hour(long time) {
            return Math.floorMod(local(time), DAY) / 3_600_000.0;
        }

        /** First moment of a local day, ms UTC. */
        public long startOf(long day) {
            return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
        }

        /** Local year at {@code time}. */
        public int year(long time) {
            long day = day(time);
            if (day < yearFrom || day >= yearTo) {
                year = LocalDate.ofEpochDay(day).getYear();
                yearFrom = LocalDate.of(year, 1, 1).toEpochDay();
                yearTo = LocalDate.of(year + 1, 1, 1).toEpochDay();
            }
            return year;
        }
    }
}
