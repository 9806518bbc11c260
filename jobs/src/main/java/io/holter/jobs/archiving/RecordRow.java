package io.holter.jobs.archiving;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Turns the bytes of any topic but vitals into its landing row. */
final class RecordRow {
    private static final Map<Topic, RecordCodec<? extends SpecificRecordBase>> CODECS = Map.of(
            Topic.CARE_EVENTS, RecordCodec.careEvents(),
            Topic.PROFILES, RecordCodec.profiles(),
            Topic.OUTCOMES, RecordCodec.outcomes(),
            Topic.ALERTS, RecordCodec.alerts(),
            Topic.RISK_SCORES, RecordCodec.riskScores(),
            Topic.DEAD_LETTERS, RecordCodec.deadLetters());

    private RecordRow() {}

    /** What the bytes of a record of {@code topic} decode to. */
    static Decoded<? extends SpecificRecordBase> decode(Topic topic, byte[] bytes) {
        RecordCodec<? extends SpecificRecordBase> codec = CODECS.get(topic);
        if (codec == null) {
            throw new IllegalStateException(
                    "no codec for " + topic.topicName() + ", which the archive never asked for");
        }
        return codec.decode(bytes);
    }

    /** The row of a record that is known to decode, or is a tombstone. */
    static IndexedRecord of(RawRecord from, Schema schema) {
        GenericData.Record row = new GenericData.Record(schema);
        row.put("key", from.key());
        row.put("arrived", from.arrived());
        row.put("partition", from.partition());
        row.put("offset", from.offset());
        if (!from.isTombstone()) {
            row.put("record", known(from));
        }
        return row;
    }

    private static SpecificRecordBase known(RawRecord from) {
        if (decode(from.from(), from.value()) instanceof Decoded.Valid<? extends SpecificRecordBase> valid) {
            return valid.value();
        }
        throw new IllegalStateException(from + " does not decode, but had passed intake");
    }
}
