package io.holter.jobs.archiving;

import io.holter.jobs.runtime.Arrived;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/**
 * The landing folder of a record: its arrival time in UTC. Arrival never goes back, so no folder is written to again
 * once its time is over, and a replay puts every record where it was. Flink's own assigner goes by the wall clock.
 */
final class ArrivalBucket<T extends Arrived> implements BucketAssigner<T, String> {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter BY_HOUR =
            DateTimeFormatter.ofPattern("'dt='yyyy-MM-dd'/hour='HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BY_DAY =
            DateTimeFormatter.ofPattern("'dt='yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private final LandingPartition partition;
    private final long span;
    private transient long lastSlot = Long.MIN_VALUE;
    private transient String lastFolder = "";

    ArrivalBucket(LandingPartition partition) {
        this.partition = partition;
        this.span = partition == LandingPartition.HOUR ? 3_600_000L : 86_400_000L;
    }

    @Override
    public String getBucketId(T row, Context context) {
        long slot = Math.floorDiv(row.arrived(), span);
        if (slot != lastSlot || lastFolder == null || lastFolder.isEmpty()) {
            lastSlot = slot;
            lastFolder = folder(row.arrived());
        }
        return lastFolder;
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }

    private String folder(long arrived) {
        return (partition == LandingPartition.HOUR ? BY_HOUR : BY_DAY).format(Instant.ofEpochMilli(arrived));
    }
}
