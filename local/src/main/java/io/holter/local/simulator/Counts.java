package io.holter.local.simulator;

import io.holter.schema.dead.Reason;
import io.holter.schema.topic.Topic;
import java.util.Map;

/**
 * What was sent, exactly. {@code samples = accepted + sum of refused} and {@code archived = accepted - duplicates}.
 *
 * @param records Kafka records of all topics
 * @param samples samples in readable batches; a resent batch counts each time
 * @param accepted samples that a correct intake accepts, resent ones included
 * @param duplicates accepted samples of batches that had been sent before
 * @param archived samples that a correct archive holds
 * @param refused samples that a correct intake refuses, by reason
 * @param malformedRecords records that cannot be read (cut on their way and then sent again)
 * @param recordsByTopic records by topic
 * @param faults how often each planted fault of the transport happened, by name
 */
public record Counts(
        long records,
        long samples,
        long accepted,
        long duplicates,
        long archived,
        Map<Reason, Long> refused,
        long malformedRecords,
        Map<Topic, Long> recordsByTopic,
        Map<String, Long> faults) {}
