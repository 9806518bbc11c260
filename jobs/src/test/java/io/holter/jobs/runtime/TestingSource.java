package io.holter.jobs.runtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** A bounded source of given records that survives failures, within this JVM. */
public final class TestingSource {
    private static final Map<String, List<RawRecord>> RECORDS = new ConcurrentHashMap<>();

    private TestingSource() {}

    /** The records as fast as they go. */
    public static Source<RawRecord, ?, ?> of(List<RawRecord> records) {
        return source(records, RateLimiterStrategy.noOp());
    }

    /** The records, at most so many between two checkpoints. */
    public static Source<RawRecord, ?, ?> paced(List<RawRecord> records, int perCheckpoint) {
        return source(records, RateLimiterStrategy.perCheckpoint(perCheckpoint));
    }

    /** The first so many of the records; then it waits for ever, as if nobody sent. For one subtask. */
    public static Source<RawRecord, ?, ?> first(List<RawRecord> records, int n) {
        return source(records, parallelism -> new Gate(n));
    }

    /** Opens so many times. */
    private static final class Gate implements RateLimiter<SourceSplit> {
        private int left;

        Gate(int times) {
            left = times;
        }

        @Override
        public CompletionStage<Void> acquire(int records) {
            left -= records;
            return left >= 0 ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
        }
    }

    private static Source<RawRecord, ?, ?> source(List<RawRecord> records, RateLimiterStrategy pace) {
        String id = UUID.randomUUID().toString();
        RECORDS.put(id, List.copyOf(records));
        GeneratorFunction<Long, RawRecord> get = i -> RECORDS.get(id).get(i.intValue());
        return new DataGeneratorSource<>(get, records.size(), pace, TypeInformation.of(RawRecord.class));
    }
}
