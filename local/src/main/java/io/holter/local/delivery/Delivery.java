package io.holter.local.delivery;

import io.holter.schema.topic.Topic;

/**
 * One Kafka record to send. {@link #toString()} shows neither pseudonym nor value.
 *
 * @param topic where it goes
 * @param key pseudonym of the patient
 * @param arrived arrival time, ms since 1970 UTC: the record's CreateTime
 * @param value the encoded record
 */
public record Delivery(Topic topic, String key, long arrived, byte[] value) {

    @Override
    public String toString() {
        return "Delivery[" + topic.topicName() + ", " + value.length + " bytes]";
    }
}
