package io.holter.jobs.runtime;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Passes records on and breaks down once, at the first record after the second checkpoint. */
public final class FailsOnce extends RichMapFunction<RawRecord, RawRecord> implements CheckpointListener {
    private static final long serialVersionUID = 1;
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    private final String id = UUID.randomUUID().toString();
    private transient int checkpoints;

    /** True if the failure has happened. */
    public boolean hasFailed() {
        return FAILED.contains(id);
    }

    @Override
    public RawRecord map(RawRecord record) {
        if (checkpoints >= 2 && FAILED.add(id)) {
            throw new IllegalStateException("injected failure");
        }
        return record;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        checkpoints++;
    }
}
