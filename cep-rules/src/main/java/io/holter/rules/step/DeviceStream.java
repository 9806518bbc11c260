package io.holter.rules.step;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where one device is in the sequence of its batches of one signal, and the batches that wait for a missing one. */
final class DeviceStream {
    /** No batch waits. */
    static final long NOT_WAITING = Long.MAX_VALUE;

    final Signal signal;
    final String device;
    /** The sequence number that comes next. */
    long next;
    /** The sequence numbers that were given up last. */
    long skippedFrom;

    long skippedTo;
    /** Arrival time of the first batch that waits. */
    long waitingSince = NOT_WAITING;
    /** Batches beyond {@link #next}, by sequence. */
    List<VitalBatch> held = List.of();

    DeviceStream(Signal signal, String device) {
        this.signal = signal;
        this.device = device;
    }

    boolean is(Signal s, String d) {
        return signal == s && device.equals(d);
    }

    /** Keeps a batch until the missing one has come; false if it is there already. */
    boolean hold(VitalBatch batch, long arrived) {
        int at = held.size();
        while (at > 0 && held.get(at - 1).sequence() >= batch.sequence()) {
            at--;
            if (held.get(at).sequence() == batch.sequence()) {
                return false;
            }
        }
        if (held.isEmpty()) {
            held = new ArrayList<>(2);
        }
        held.add(at, batch);
        waitingSince = Math.min(waitingSince, arrived);
        return true;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(signal.ordinal());
        out.writeUTF(device);
        out.writeLong(next);
        out.writeLong(skippedFrom);
        out.writeLong(skippedTo);
        out.writeLong(waitingSince);
        out.writeShort(held.size());
        for (VitalBatch b : held) {
            out.writeLong(b.sequence());
            out.writeLong(b.base());
            out.writeInt(b.size());
            out.writeBoolean(b.flags().length > 0);
            for (int i = 0; i < b.size(); i++) {
                out.writeInt(b.offsets()[i]);
                out.writeDouble(b.values()[i]);
            }
            out.write(b.flags());
        }
    }

    static DeviceStream read(DataInput in, String patient) throws IOException {
        DeviceStream stream = new DeviceStream(Signal.values()[in.readByte()], in.readUTF());
        stream.next = in.readLong();
        stream.skippedFrom = in.readLong();
        stream.skippedTo = in.readLong();
        stream.waitingSince = in.readLong();
        int n = in.readShort();
        stream.held = n == 0 ? List.of() : new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            stream.held.add(batch(in, patient, stream));
        }
        return stream;
    }

    private static VitalBatch batch(DataInput in, String patient, DeviceStream stream) throws IOException {
        long sequence = in.readLong();
        long base = in.readLong();
        int size = in.readInt();
        int[] offsets = new int[size];
        double[] values = new double[size];
        byte[] flags = new byte[in.readBoolean() ? size : 0];
        for (int i = 0; i < size; i++) {
            offsets[i] = in.readInt();
            values[i] = in.readDouble();
        }
        in.readFully(flags);
        return new VitalBatch(
                patient,
                stream.device,
                stream.signal.code(),
                stream.signal.unit(),
                sequence,
                base,
                offsets,
                values,
                flags);
    }
}
