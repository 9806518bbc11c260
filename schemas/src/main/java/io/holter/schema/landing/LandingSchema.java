package io.holter.schema.landing;

import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/**
 * Schemas of the files below {@code landing/<dataset>/}: one row per Kafka record, with its place and arrival time.
 *
 * <p>Vitals are flat ({@code LandedBatch.avsc}). Every other dataset wraps its record, because some records have a
 * field {@code arrived} of their own: {@code {key, arrived, partition, offset, record}}, where {@code record} is null
 * if Kafka held a tombstone (a withdrawn profile).
 */
public final class LandingSchema {
    /** Schema of {@code landing/vitals}. */
    public static final Schema BATCH = load();

    private static final Map<Topic, Schema> ROWS = Map.of(
            Topic.VITALS, BATCH,
            Topic.CARE_EVENTS, wrapped(CareEvent.SCHEMA$),
            Topic.PROFILES, wrapped(PatientProfile.SCHEMA$),
            Topic.OUTCOMES, wrapped(Outcome.SCHEMA$),
            Topic.ALERTS, wrapped(Alert.SCHEMA$),
            Topic.RISK_SCORES, wrapped(RiskScore.SCHEMA$),
            Topic.DEAD_LETTERS, wrapped(DeadLetter.SCHEMA$));

    private LandingSchema() {}

    /**
     * Schema of the rows that land from {@code topic}.
     *
     * @throws IllegalArgumentException if the topic does not land ({@link Topic#RULES})
     */
    public static Schema of(Topic topic) {
        Schema schema = ROWS.get(topic);
        if (schema == null) {
            throw new IllegalArgumentException(topic.topicName() + " does not land");
        }
        return schema;
    }

    /** Name of the folder below {@code landing/} and {@code archive/}: the topic without its contract version. */
    public static String dataset(Topic topic) {
        return topic.topicName().substring(0, topic.topicName().lastIndexOf('.'));
    }

    private static Schema wrapped(Schema record) {
        Schema instant = LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
        return SchemaBuilder.record("Landed" + record.getName())
                .namespace("io.holter.schema.landing")
                .doc("One Kafka record as it landed.")
                .fields()
                .name("key")
                .doc("Kafka key: pseudonym of the patient.")
                .type()
                .stringType()
                .noDefault()
                .name("arrived")
                .doc("Kafka record timestamp, UTC.")
                .type(instant)
                .noDefault()
                .name("partition")
                .doc("Kafka partition.")
                .type()
                .intType()
                .noDefault()
                .name("offset")
                .doc("Kafka offset.")
                .type()
                .longType()
                .noDefault()
                .name("record")
                .doc("The record; null if it was withdrawn.")
                .type()
                .unionOf()
                .nullType()
                .and()
                .type(record)
                .endUnion()
                .nullDefault()
                .endRecord();
    }

    private static Schema load() {
        try (InputStream in = LandingSchema.class.getResourceAsStream("LandedBatch.avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
