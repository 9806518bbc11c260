package io.holter.schema.topic;

/**
 * The Kafka topics. The key of every record is the patient's pseudonym, but for {@link #RULES} and
 * {@link #RULES_HISTORY} the rule id.
 */
public enum Topic {
    VITALS("vitals.v1", false),
    CARE_EVENTS("care-events.v1", false),
    PROFILES("profiles.v1", true),
    OUTCOMES("outcomes.v1", false),
    RULES("rules.v1", true),
    ALERTS("alerts.v1", false),
    RISK_SCORES("risk-scores.v1", true),
    DEAD_LETTERS("dead-letters.v1", false),
    /** Alerts of rules that run in shadow: for who tries a rule, never for who looks after patients. */
    ALERTS_SHADOW("alerts.shadow.v1", false),
    /** Every publication of every rule, in order. */
    RULES_HISTORY("rules-history.v1", Kept.FOR_EVER);

    private final String topicName;
    private final Kept kept;

    /** How long Kafka keeps a record. */
    private enum Kept {
        FOR_A_TIME,
        LAST_PER_KEY,
        FOR_EVER
    }

    Topic(String topicName, boolean compacted) {
        this(topicName, compacted ? Kept.LAST_PER_KEY : Kept.FOR_A_TIME);
    }

    Topic(String topicName, Kept kept) {
        this.topicName = topicName;
        this.kept = kept;
    }

    /** Name in Kafka; the number is the version of the contract. */
    public String topicName() {
        return topicName;
    }

    /** True if only the last record per key is kept. */
    public boolean compacted() {
        return kept == Kept.LAST_PER_KEY;
    }

    /** True if every record is kept for ever. */
    public boolean keptForEver() {
        return kept == Kept.FOR_EVER;
    }
}
