package io.holter.rules.derived;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What one derived value remembers of one patient. Belongs to one thread at a time. */
abstract sealed class Memory permits Memory.Kept, Panes, Recent, DayLog {

    /** Which kind it is, when written. */
    abstract int tag();

    abstract void write(DataOutput out) throws IOException;

    static Memory read(int tag, DataInput in) throws IOException {
        return switch (tag) {
            case Kept.TAG -> Kept.read(in);
            case Panes.TAG -> Panes.read(in);
            case Recent.TAG -> Recent.read(in);
            case DayLog.TAG -> DayLog.read(in);
            default -> throw new IOException("derived value of unknown kind " + tag);
        };
    }

    /** One number and the moment that it is of. */
    static final class Kept extends Memory {
        static final int TAG = 1;

        double value;
        long time;

        Kept(double value, long time) {
            this.value = value;
            this.time = time;
        }

        @Override
        int tag() {
            return TAG;
        }

        @Override
        void write(DataOutput out) throws IOException {
            out.writeDouble(value);
            out.writeLong(time);
        }

        static Kept read(DataInput in) throws IOException {
            return new Kept(in.readDouble(), in.readLong());
        }
    }
}
