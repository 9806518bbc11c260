package io.holter.rules.step;

import io.holter.rules.rule.Rule;
import io.holter.rules.signal.Run;
import io.holter.schema.signal.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What is remembered of one rule for one patient. */
final class RuleState {
    private static final double[] NOT_COMPUTED = {};

    final String key;
    /** Measurement time of the last reading evaluated. */
    long clock = Long.MIN_VALUE;
    /** True if something was told since the last clear. */
    boolean active;
    /** Steps, then escalations, then clear. */
    final Run[] runs;

    final Rows rows;
    final Deadlines deadlines;
    /** Silence: per signal 0 heard, 1 silent, 2 silent and escalated. */
    final byte[] silent;

    /** Parameters with personal limits; not written, computed when needed. */
    double[] parameters = NOT_COMPUTED;

    long personal;

    private RuleState(String key, Run[] runs, Rows rows, Deadlines deadlines, byte[] silent) {
        this.key = key;
        this.runs = runs;
        this.rows = rows;
        this.deadlines = deadlines;
        this.silent = silent;
    }

    static RuleState of(Rule rule) {
        int n = rule.steps().size() + rule.escalations().size() + (rule.clear().isPresent() ? 1 : 0);
        Run[] runs = new Run[n];
        Arrays.setAll(runs, i -> new Run());
        return new RuleState(
                rule.key(), runs, new Rows(rule.inputs().size()), new Deadlines(), new byte[Signal.values().length]);
    }

    void forgetParameters() {
        parameters = NOT_COMPUTED;
    }

    boolean knowsParameters(Rule rule) {
        return parameters.length == rule.parameters().size() && parameters != NOT_COMPUTED;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(key);
        out.writeLong(clock);
        out.writeBoolean(active);
        out.writeByte(runs.length);
        for (Run run : runs) {
            run.write(out);
        }
        out.writeByte(rows.width());
        rows.write(out);
        deadlines.write(out);
        out.writeByte(silent.length);
        out.write(silent);
    }

    static RuleState read(DataInput in) throws IOException {
        String key = in.readUTF();
        long clock = in.readLong();
        boolean active = in.readBoolean();
        Run[] runs = new Run[in.readByte()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Run.read(in);
        }
        Rows rows = Rows.read(in, in.readByte());
        Deadlines deadlines = Deadlines.read(in);
        byte[] written = new byte[in.readByte()];
        in.readFully(written);
        RuleState state = new RuleState(key, runs, rows, deadlines, Arrays.copyOf(written, Signal.values().length));
        state.clock = clock;
        state.active = active;
        return state;
    }
}
