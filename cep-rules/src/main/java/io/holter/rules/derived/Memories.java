package io.holter.rules.derived;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What the derived values of one rule remember of one patient; each is made when it first has something to remember. */
public final class Memories {
    private static final int NOTHING = 0;

    private final @Nullable Memory[] all;

    /** Nothing remembered yet of so many derived values. */
    public Memories(int values) {
        all = new Memory[values];
    }

    @Nullable
    Memory get(int position) {
        return all[position];
    }

    void set(int position, Memory memory) {
        all[position] = memory;
    }

    /** Derived values, with or without memory. */
    public int size() {
        return all.length;
    }

    /** Of {@code values} derived values the first {@code inCommon} as they are here, the others without memory. */
    public Memories copy(int inCommon, int values) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes));
            Memories all = read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            Memories copy = new Memories(values);
            System.arraycopy(all.all, 0, copy.all, 0, inCommon);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read as it was written", e);
        }
    }

    /** Writes them; one byte for a value that remembers nothing. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(all.length);
        for (Memory memory : all) {
            out.writeByte(memory == null ? NOTHING : memory.tag());
            if (memory != null) {
                memory.write(out);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Memories read(DataInput in) throws IOException {
        Memories memories = new Memories(in.readByte());
        for (int i = 0; i < memories.all.length; i++) {
            int tag = in.readByte();
            memories.all[i] = tag == NOTHING ? null : Memory.read(tag, in);
        }
        return memories;
    }
}
