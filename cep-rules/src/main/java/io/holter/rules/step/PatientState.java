package io.holter.rules.step;

import io.holter.rules.signal.CareLog;
import io.holter.rules.signal.LocalTime;
import io.holter.rules.signal.StepLog;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that the detector remembers of one patient. Bounded; owned by one key and one thread at a time. */
public final class PatientState {
    private static final int FORMAT = 3;
    /** The oldest format that is read: without rhythm and without what tells a frozen sensor. */
    private static final int OLDEST = 2;

    private static final int SIGNALS = Signal.values().length;
    private static final int KINDS = CareEventKind.values().length;
    private static final long[] NO_EVENTS = {};
    private static final RuleState[] NO_RULES = {};

    static final int DUE_UNKNOWN = Integer.MIN_VALUE;

    final String patient;
    /** Arrival time reached. */
    long now = Long.MIN_VALUE;

    /** Only if RR intervals came and a rule looks at their rhythm. */
    @Nullable
    RhythmTracker rhythm;

    /** Only if heart rates came. */
    @Nullable
    SteadyPulse steadyPulse;

    @Nullable
    ProfileFacts profile;
    /** True once the profile was withdrawn: nothing is evaluated until another comes. */
    boolean withdrawn;
    /** Measurement time of the newest sample per signal. */
    final long[] clocks = new long[SIGNALS];
    /** Start of the newest event per kind; no entries while there was none. */
    long[] eventClocks = NO_EVENTS;
    /** Value of the newest sample per signal. */
    final double[] latest = new double[SIGNALS];
    /** Arrival time of the last new batch with samples per signal. */
    final long[] heard = new long[SIGNALS];
    /** Arrival time from which silence counts: when monitoring (again) began. */
    long silenceFrom = Long.MIN_VALUE;

    final List<DeviceStream> streams = new ArrayList<>(4);
    StepLog stepLog = new StepLog();
    CareLog careLog = new CareLog();
    /** One per rule of the detector that they are lined up with; null where a rule saw no input yet. */
    @Nullable
    RuleState[] rules = NO_RULES;
    /** Arrival time before which nothing of {@link #rules} is due; at it something may be. Not written. */
    long due;
    /** Local year for which {@link #due} was worked out: ages count in years. {@link #DUE_UNKNOWN} if it is not known. */
    int dueYear = DUE_UNKNOWN;
    /** The detector that {@link #rules} are lined up with; not written. */
    @Nullable
    Object linedUpWith;

    /** The patient's wall clock, that of UTC without a profile; not written. */
    LocalTime.@Nullable Clock clock;

    /** State of nobody: what a serialiser hands out before it reads one. */
    public PatientState() {
        this("");
    }

    PatientState(String patient) {
        this.patient = patient;
        Arrays.fill(clocks, Long.MIN_VALUE);
        Arrays.fill(heard, Long.MIN_VALUE);
    }

    /** Forgets all but the patient's pseudonym and the arrival time. */
    void forget() {
        profile = null;
        Arrays.fill(clocks, Long.MIN_VALUE);
        Arrays.fill(heard, Long.MIN_VALUE);
        silenceFrom = Long.MIN_VALUE;
        streams.clear();
        stepLog = new StepLog();
        careLog = new CareLog();
        eventClocks = NO_EVENTS;
        rhythm = null;
        steadyPulse = null;
        rules = NO_RULES;
        linedUpWith = null;
    }

    /** Start of the newest event of this kind, {@link Long#MIN_VALUE} if there was none. */
    long clock(CareEventKind kind) {
        return eventClocks.length == 0 ? Long.MIN_VALUE : eventClocks[kind.ordinal()];
    }

    void moveClock(CareEventKind kind, long time) {
        if (eventClocks.length == 0) {
            eventClocks = new long[KINDS];
            Arrays.fill(eventClocks, Long.MIN_VALUE);
        }
        eventClocks[kind.ordinal()] = Math.max(time, eventClocks[kind.ordinal()]);
    }

    /** How many rules it remembers something for: nothing is kept for rules that are gone. */
    public int remembered() {
        int n = 0;
        for (RuleState r : rules) {
            n += r == null ? 0 : 1;
        }
        return n;
    }

    /** Writes the state, first a format version. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeUTF(patient);
        out.writeLong(now);
        out.writeBoolean(withdrawn);
        out.writeLong(silenceFrom);
        ProfileFacts known = profile;
        out.writeBoolean(known != null);
        if (known != null) {
            known.write(out);
        }
        out.writeByte(SIGNALS);
        for (int i = 0; i < SIGNALS; i++) {
            out.writeLong(clocks[i]);
            out.writeLong(heard[i]);
            out.writeDouble(latest[i]);
        }
        out.writeByte(eventClocks.length);
        for (long time : eventClocks) {
            out.writeLong(time);
        }
        out.writeShort(streams.size());
        for (DeviceStream s : streams) {
            s.write(out);
        }
        stepLog.write(out);
        careLog.write(out);
        out.writeShort((int) Arrays.stream(rules).filter(Objects::nonNull).count());
        for (RuleState r : rules) {
            if (r != null) {
                r.write(out);
            }
        }
        RhythmTracker beats = rhythm;
        out.writeBoolean(beats != null);
        if (beats != null) {
            beats.write(out);
        }
        SteadyPulse pulse = steadyPulse;
        out.writeBoolean(pulse != null);
        if (pulse != null) {
            pulse.write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also if it was written in another format version
     */
    public static PatientState read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format < OLDEST || format > FORMAT) {
            throw new IOException("patient state has format " + format + ", this release reads " + OLDEST + " to "
                    + FORMAT + "; restore the savepoint with the release that wrote it");
        }
        PatientState state = new PatientState(in.readUTF());
        state.now = in.readLong();
        state.withdrawn = in.readBoolean();
        state.silenceFrom = in.readLong();
        state.profile = in.readBoolean() ? ProfileFacts.read(in) : null;
        int signals = in.readByte();
        for (int i = 0; i < signals; i++) {
            state.clocks[i] = in.readLong();
            state.heard[i] = in.readLong();
            state.latest[i] = in.readDouble();
        }
        int kinds = in.readByte();
        state.eventClocks = new long[kinds == 0 ? 0 : KINDS];
        Arrays.fill(state.eventClocks, Long.MIN_VALUE);
        for (int i = 0; i < kinds; i++) {
            state.eventClocks[i] = in.readLong();
        }
        int streams = in.readShort();
        for (int i = 0; i < streams; i++) {
            state.streams.add(DeviceStream.read(in, state.patient));
        }
        state.stepLog = StepLog.read(in);
        state.careLog = CareLog.read(in);
        state.rules = new RuleState[in.readShort()];
        for (int i = 0; i < state.rules.length; i++) {
            state.rules[i] = RuleState.read(in);
        }
        if (format > OLDEST) {
            state.rhythm = in.readBoolean() ? RhythmTracker.read(in) : null;
            state.steadyPulse = in.readBoolean() ? SteadyPulse.read(in) : null;
        }
        return state;
    }
}
