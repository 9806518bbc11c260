package io.holter.jobs.detection;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Serialises {@link EpisodeSlot} in its own versioned format. */
public final class EpisodeSlotSerializer extends WrittenSerializer<EpisodeSlot> {
    private static final long serialVersionUID = 1;
    private static final EpisodeSlotSerializer INSTANCE = new EpisodeSlotSerializer();

    @Override
    void write(EpisodeSlot state, DataOutputView out) throws IOException {
        state.write(out);
    }

    @Override
    EpisodeSlot read(DataInputView in) throws IOException {
        return EpisodeSlot.read(in);
    }

    @Override
    public EpisodeSlot createInstance() {
        return new EpisodeSlot();
    }

    @Override
    public TypeSerializerSnapshot<EpisodeSlot> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says in a checkpoint which serialiser wrote it. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<EpisodeSlot> {
        /** For Flink. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
