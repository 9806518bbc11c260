package io.holter.archive.row;

import io.holter.archive.store.ObjectStore;
import io.holter.schema.landing.LandingSchema;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads and writes files of {@code landing/} other than vitals. */
public final class LandedRecordFile {
    private LandedRecordFile() {}

    /** Hands every row to {@code sink}. {@code type} must be the record that {@code topic} holds. */
    public static <T extends SpecificRecordBase> void read(
            ObjectStore store, String key, Topic topic, Class<T> type, Consumer<Landed<T>> sink) {
        Schema schema = LandingSchema.of(topic);
        RowFile.<GenericRecord>readAll(
                store, key, schema, SpecificData.getForClass(type), row -> sink.accept(landed(row, type)));
    }

    private static <T> Landed<T> landed(GenericRecord row, Class<T> type) {
        Object arrived = row.get("arrived");
        return new Landed<>(
                row.get("key").toString(),
                arrived instanceof Instant time ? time.toEpochMilli() : (Long) arrived,
                (Integer) row.get("partition"),
                (Long) row.get("offset"),
                type.cast(row.get("record")));
    }
}
