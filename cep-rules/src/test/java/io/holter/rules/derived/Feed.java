package io.holter.rules.derived;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Context;
import io.holter.rules.condition.Logic;
import io.holter.rules.condition.Quantity;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Derived;
import io.holter.rules.signal.LocalTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Feeds readings of one input to derived values. */
final class Feed {
    static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    static final Quantity INPUT = Arithmetic.input(0);
    static final Condition ALWAYS = Condition.ALWAYS;
    static final Condition REST = Logic.context(Context.AT_REST);

    private final Machines machines;
    private final TestingReading reading = new TestingReading();
    private final LocalTime.Clock clock;
    private Memories memories;

    Feed(String zone, Derivation... how) {
        List<Derived> derived = new ArrayList<>();
        for (Derivation d : how) {
            derived.add(new Derived("value_" + derived.size(), "1", d));
        }
        machines = Machines.of(derived);
        memories = new Memories(how.length);
        clock = new LocalTime().of(zone);
    }

    Feed(Derivation... how) {
        this("UTC", how);
    }

    /** The values at this reading; the first is its input. */
    double[] at(long time, double value) {
        reading.values = new double[1 + machines.size()];
        reading.values[0] = value;
        machines.take(memories, reading, time, clock.local(time), reading.values, 1);
        return reading.values;
    }

    /** The last derived value at this reading. */
    double last(long time, double value) {
        double[] values = at(time, value);
        return values[values.length - 1];
    }

    /** Writes and reads what is remembered; its size in bytes. */
    int restart() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            memories.write(new DataOutputStream(bytes));
            memories = Memories.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            return bytes.size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
