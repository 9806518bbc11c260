package io.holter.rules.step;

import io.holter.rules.signal.CareLog;
import io.holter.rules.signal.StepLog;
import io.holter.schema.signal.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the detector remembers of one patient. Bounded; owned by one key and one thread at a time. */
public final class PatientState {
    private static final int FORMAT = 1;
    private static final int SIGNALS = Signal.values().length;

    final String patient;
    /** Arrival time reached. */
    long now = Long.MIN_VALUE;

    @Nullable
    ProfileFacts profile;
    /** True once the profile was withdrawn: nothing is evaluated until another comes. */
    boolean withdrawn;
    /** Measurement time of the newest sample per signal. */
    final long[] clocks = new long[SIGNALS];
    /** Value of the newest sample per signal. */
    final double[] latest = new double[SIGNALS];
    /** Arrival time of the last new batch with samples per signal. */
    final long[] heard = new long[SIGNALS];
    /** Arrival time from which silence counts: when monitoring (again) began. */
    long silenceFrom = Long.MIN_VALUE;

    final List<DeviceStream> streams = new ArrayList<>(4);
    StepLog stepLog = new StepLog();
    CareLog careLog = new CareLog();
    List<RuleState> rules = List.of();
    /** The detector that {@link #rules} are lined up with; not written. */
    @Nullable
    Object linedUpWith;

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
        rules = List.of();
        linedUpWith = null;
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
        out.writeShort(streams.size());
        for (DeviceStream s : streams) {
            s.write(out);
        }
        stepLog.write(out);
        careLog.write(out);
        out.writeShort(rules.size());
        for (RuleState r : rules) {
            r.write(out);
        }
    }

    /** Reads what {@link #write} wrote, of this or an earlier format version. */
    public static PatientState read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("patient state has format " + format + ", this release reads " + FORMAT
                    + "; restore the savepoint with the release that wrote it");
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
        int streams = in.readShort();
        for (int i = 0; i < streams; i++) {
            state.streams.add(DeviceStream.read(in, state.patient));
        }
        state.stepLog = StepLog.read(in);
        state.careLog = CareLog.read(in);
        int rules = in.readShort();
        state.rules = new ArrayList<>(rules);
        for (int i = 0; i < rules; i++) {
            state.rules.add(RuleState.read(in));
        }
        return state;
    }
}
