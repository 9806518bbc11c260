package io.holter.schema.topic;

/** The Kafka topics. The key of every record is the patient's pseudonym, but for {@link #RULES} the rule id. */
public enum Topic {
    VITALS("vitals.v1", false),
    CARE_EVENTS("care-events.v1", false),
    PROFILES("profiles.v1", true),
    OUTCOMES("outcomes.v1", false),
    RULES("rules.v1", true),
    ALERTS("alerts.v1", false),
    RISK_SCORES("risk-scores.v1", true),
    DEAD_LETTERS("dead-letters.v1", false);

    private final String topicName;
    private final boolean compacted;

    Topic(String topicName, boolean compacted) {
        this.topicName = topicName;
        this.compacted = compacted;
    }

    /** Name in Kafka; the number is the version of the contract. */
    public String topicName() {
        return topicName;
    }

    /** True if only the last record per key is kept. */
    public boolean compacted() {
        return compacted;
    }
}
