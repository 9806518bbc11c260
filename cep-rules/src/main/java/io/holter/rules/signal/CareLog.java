package io.holter.rules.signal;

import io.holter.rules.condition.Symptom;
import io.holter.schema.care.CareEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last sessions, sleeps, posture changes and symptoms of a patient: those of the seven days before the newest, at
 * most {@value #CAPACITY}, and the last session however old.
 */
public final class CareLog {
    /** Most entries kept. */
    static final int CAPACITY = 64;

    /** A session or sleep that nobody ended is taken to end after this time, ms. */
    private static final long[] LONGEST = {4 * 3_600_000L, 14 * 3_600_000L, 0, 0};

    private static final int SESSION = 0;
    private static final int SLEEP = 1;
    private static final int POSTURE = 2;
    private static final int SYMPTOM = 3;
    private static final long OPEN = Long.MAX_VALUE;

    private static final long AFTER_SESSION = 30 * 60_000L;
    private static final long AFTER_POSTURE = 2 * 60_000L;
    private static final long SYMPTOM_LASTS = 2 * 3_600_000L;

    private static final long LONGEST_MEMORY = 7 * 86_400_000L;

    private byte[] kinds = {};
    private byte[] codes = {};
    private long[] starts = {};
    private long[] ends = {};
    private int size;

    /** When the last entry of any kind ends: what begins later needs no search. Not written. */
    private long lastEnd = Long.MIN_VALUE;

    private long lastSessionStart = Long.MIN_VALUE;
    private long lastSessionEnd = Long.MIN_VALUE;

    /** Takes an event; kinds that no context needs are ignored. */
    public void add(CareEvent event) {
        long start = event.getStart().toEpochMilli();
        long end = event.getEnd() == null ? OPEN : event.getEnd().toEpochMilli();
        switch (event.getKind()) {
            case SESSION_START -> put(SESSION, 0, start, end);
            case SESSION_STOP -> closeSession(start);
            case SLEEP -> put(SLEEP, 0, start, end);
            case POSTURE -> put(POSTURE, 0, start, start);
            case SYMPTOM -> symptom(event, start);
            default -> {}
        }
    }

    private void symptom(CareEvent event, long start) {
        Optional<Symptom> symptom = Optional.ofNullable(event.getCode()).flatMap(Symptom::ofCode);
        boolean felt = event.getSeverity() == null || event.getSeverity() > 0;
        if (felt && symptom.isPresent()) {
            put(SYMPTOM, symptom.get().ordinal(), start, start + SYMPTOM_LASTS);
        }
    }

    private void closeSession(long stop) {
        for (int i = size - 1; i >= 0; i--) {
            if (kinds[i] == SESSION && starts[i] <= stop) {
                ends[i] = Math.min(ends[i], stop);
                findBounds();
                return;
            }
        }
        put(SESSION, 0, stop, stop);
    }

    private void put(int kind, int code, long start, long end) {
        for (int i = 0; i < size; i++) {
            if (kinds[i] == kind && codes[i] == code && starts[i] == start) {
                ends[i] = Math.min(ends[i], end);
                findBounds();
                return;
            }
        }
        while (oldest() < size && end(oldest()) < start - LONGEST_MEMORY) {
            drop(oldest());
        }
        if (size == CAPACITY) {
            drop(oldest());
        } else if (size == kinds.length) {
            grow(Math.min(CAPACITY, size + 2 + size / 2));
        }
        kinds[size] = (byte) kind;
        codes[size] = (byte) code;
        starts[size] = start;
        ends[size++] = end;
        findBounds();
    }

    private void findBounds() {
        lastEnd = Long.MIN_VALUE;
        lastSessionStart = Long.MIN_VALUE;
        lastSessionEnd = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            lastEnd = Math.max(lastEnd, end(i));
            if (kinds[i] == SESSION) {
                lastSessionStart = Math.max(lastSessionStart, starts[i]);
                lastSessionEnd = Math.max(lastSessionEnd, end(i));
            }
        }
    }

    /** The entry that is missed least: the oldest, but not the only session. Beyond the last if there is no other. */
    private int oldest() {
        int sessions = 0;
        for (int i = 0; i < size; i++) {
            sessions += kinds[i] == SESSION ? 1 : 0;
        }
        return size > 0 && kinds[0] == SESSION && sessions == 1 ? 1 : 0;
    }

    private void drop(int at) {
        size--;
        System.arraycopy(kinds, at + 1, kinds, at, size - at);
        System.arraycopy(codes, at + 1, codes, at, size - at);
        System.arraycopy(starts, at + 1, starts, at, size - at);
        System.arraycopy(ends, at + 1, ends, at, size - at);
    }

    private void grow(int larger) {
        kinds = Arrays.copyOf(kinds, larger);
        codes = Arrays.copyOf(codes, larger);
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
    }

    /**
     * When the last session that began by {@code time} ended, or later than {@code time} if it goes on; {@link
     * Long#MIN_VALUE} if there was none.
     */
    public long lastSessionEnd(long time) {
        if (time >= lastSessionStart) {
            return lastSessionEnd;
        }
        long last = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            if (kinds[i] == SESSION && starts[i] <= time) {
                last = Math.max(last, end(i));
            }
        }
        return last;
    }

    /** True if a session or a posture change speaks against rest at {@code time}. */
    public boolean disturbed(long time) {
        return overlaps(SESSION, time - AFTER_SESSION, time) || overlaps(POSTURE, time - AFTER_POSTURE, time);
    }

    /** True if a session was going on at {@code time}. */
    public boolean inSession(long time) {
        return overlaps(SESSION, time, time);
    }

    /** True if the patient is known to have slept at {@code time}. */
    public boolean asleep(long time) {
        return overlaps(SLEEP, time, time);
    }

    /** True if the symptom was reported in the two hours before {@code time}. */
    public boolean symptom(Symptom symptom, long time) {
        if (time > lastEnd) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (kinds[i] == SYMPTOM && codes[i] == symptom.ordinal() && starts[i] <= time && time <= ends[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean overlaps(int kind, long from, long to) {
        if (from > lastEnd) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (kinds[i] == kind && starts[i] <= to && end(i) >= from) {
                return true;
            }
        }
        return false;
    }

    private long end(int i) {
        return ends[i] == OPEN ? starts[i] + LONGEST[kinds[i]] : ends[i];
    }

    /** Writes the log. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeByte(kinds[i]);
            out.writeByte(codes[i]);
            out.writeLong(starts[i]);
            out.writeLong(ends[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static CareLog read(DataInput in) throws IOException {
        CareLog log = new CareLog();
        log.size = in.readByte();
        log.grow(log.size);
        for (int i = 0; i < log.size; i++) {
            log.kinds[i] = in.readByte();
            log.codes[i] = in.readByte();
            log.starts[i] = in.readLong();
            log.ends[i] = in.readLong();
        }
        log.findBounds();
        return log;
    }
}
