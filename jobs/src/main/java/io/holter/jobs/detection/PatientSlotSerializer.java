package io.holter.jobs.detection;

import io.holter.rules.step.PatientState;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Serialises {@link PatientSlot}: a version, the timer, then the detector's state in its own versioned format. */
public final class PatientSlotSerializer extends WrittenSerializer<PatientSlot> {
    private static final long serialVersionUID = 1;
    private static final int VERSION = 1;
    private static final PatientSlotSerializer INSTANCE = new PatientSlotSerializer();

    @Override
    void write(PatientSlot slot, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(slot.timer());
        slot.state().write(out);
    }

    @Override
    PatientSlot read(DataInputView in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("patient state has format " + version + ", this build reads " + VERSION
                    + "; restore with the build that wrote it");
        }
        long timer = in.readLong();
        return new PatientSlot(PatientState.read(in), timer);
    }

    @Override
    public PatientSlot createInstance() {
        throw new UnsupportedOperationException("state is made per patient, by the detector");
    }

    @Override
    public TypeSerializerSnapshot<PatientSlot> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says in a checkpoint which serialiser wrote it. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PatientSlot> {
        /** For Flink. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
