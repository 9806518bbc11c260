package io.holter.jobs.detection;

import io.holter.rules.alert.EpisodeState;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Serialises {@link EpisodeState} in its own versioned format. */
public final class EpisodeStateSerializer extends WrittenSerializer<EpisodeState> {
    private static final long serialVersionUID = 1;
    private static final EpisodeStateSerializer INSTANCE = new EpisodeStateSerializer();

    @Override
    void write(EpisodeState state, DataOutputView out) throws IOException {
        state.write(out);
    }

    @Override
    EpisodeState read(DataInputView in) throws IOException {
        return EpisodeState.read(in);
    }

    @Override
    public EpisodeState createInstance() {
        return new EpisodeState();
    }

    @Override
    public TypeSerializerSnapshot<EpisodeState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says in a checkpoint which serialiser wrote it. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<EpisodeState> {
        /** For Flink. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
