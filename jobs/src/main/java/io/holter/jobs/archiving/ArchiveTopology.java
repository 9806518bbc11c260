package io.holter.jobs.archiving;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.landing.LandingSchema;
import io.holter.schema.topic.Topic;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The archive job as a function of its ends: records in, one landing sink per dataset and dead letters out. */
public final class ArchiveTopology {
    private static final List<Topic> WRAPPED = List.of(
            Topic.CARE_EVENTS, Topic.PROFILES, Topic.OUTCOMES, Topic.ALERTS, Topic.RISK_SCORES, Topic.DEAD_LETTERS);

    private ArchiveTopology() {}

    /** The topics that the job reads. */
    static Topic[] topics() {
        return new Topic[] {
            Topic.VITALS, Topic.CARE_EVENTS, Topic.PROFILES, Topic.OUTCOMES, Topic.ALERTS, Topic.RISK_SCORES
        };
    }

    /**
     * Adds the job to the environment of {@code records}.
     *
     * @param records all records of {@link #topics()}
     * @param deadLetters where dead letters go besides {@code landing/dead-letters}
     */
    public static void define(DataStream<RawRecord> records, Sink<RawRecord> deadLetters, ArchiveConfig config) {
        SingleOutputStreamOperator<LandedBatch> batches =
                records.process(new IntakeFunction()).uid("intake").name("intake");
        batches.sinkTo(LandingSink.batches(config)).uid("landing-vitals").name("landing-vitals");
        for (Topic topic : WRAPPED) {
            String name = "landing-" + LandingSchema.dataset(topic);
            batches.getSideOutput(IntakeFunction.output(topic))
                    .sinkTo(LandingSink.records(config, topic))
                    .uid(name)
                    .name(name);
        }
        batches.getSideOutput(IntakeFunction.output(Topic.DEAD_LETTERS))
                .sinkTo(deadLetters)
                .uid("dead-letters")
                .name("dead-letters");
    }
}
