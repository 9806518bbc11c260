package io.holter.jobs.runtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what it is given, at least once, within this JVM. */
public final class TestingSink implements Sink<RawRecord> {
    private static final long serialVersionUID = 1;
    private static final Map<String, List<RawRecord>> RECORDS = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();

    /** What came, in order of coming. */
    public List<RawRecord> records() {
        return List.copyOf(RECORDS.getOrDefault(id, List.of()));
    }

    @Override
    public SinkWriter<RawRecord> createWriter(WriterInitContext context) {
        List<RawRecord> into = RECORDS.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>());
        return new SinkWriter<>() {
            @Override
            public void write(RawRecord record, Context context) {
                into.add(record);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }
}
