package io.holter.jobs.runtime;

/** Names of all metrics of the streaming jobs. Labels never name a patient. */
public final class MetricNames {
    /** Counter: samples read, good and bad. */
    public static final String SAMPLES_IN = "samples_in";
    /** Counter: samples that landed, or reached a detector. */
    public static final String SAMPLES_ACCEPTED = "samples_accepted";
    /** Counter per {@link #REASON}: samples refused. */
    public static final String SAMPLES_REFUSED = "samples_refused";
    /** Counter per {@link #TOPIC}: records read. */
    public static final String RECORDS_IN = "records_in";
    /** Counter per {@link #TOPIC}: records that landed. */
    public static final String RECORDS_LANDED = "records_landed";
    /** Counter per {@link #REASON}: records that could not be used at all. */
    public static final String RECORDS_DEAD = "records_dead";
    /** Counter: records that came after time had passed them; they are used all the same. */
    public static final String RECORDS_LATE = "records_late";
    /** Counter per {@link #RULE}: readings for which a rule could not say yes or no. */
    public static final String NOT_EVALUABLE = "not_evaluable";
    /** Counter per {@link #RULE}: step events that reached a pattern. */
    public static final String STEPS = "steps";
    /** Counter per {@link #RULE}: patterns complete. */
    public static final String MATCHES = "matches";
    /** Counter per {@link #RULE}: episodes opened. */
    public static final String ALERTS_OPENED = "alerts_opened";
    /** Counter per {@link #RULE}: updates of episodes. */
    public static final String ALERTS_UPDATED = "alerts_updated";
    /** Counter per {@link #RULE}: episodes closed. */
    public static final String ALERTS_CLOSED = "alerts_closed";
    /** Counter per {@link #RULE}: episodes opened in shadow, where they call nobody. */
    public static final String ALERTS_SHADOW = "alerts_shadow";
    /** Histogram: at each opening, episodes of the same rule and patient within a week; its tail is patients' burden. */
    public static final String ALERTS_RECENT = "alerts_recent";
    /** Counter per {@link #RULE}: onsets held back because of re-arm time. */
    public static final String SUPPRESSED = "suppressed";
    /** Counter: rule records that were refused while the running rules stayed. */
    public static final String RULES_REFUSED = "rules_refused";
    /** Gauge: rules at work. */
    public static final String RULES_ACTIVE = "rules_active";
    /** Histogram: ms of wall clock from a record's arrival to its alert; means little in a replay. */
    public static final String ALERT_LATENCY = "alert_latency_ms";

    /** Label: why. */
    public static final String REASON = "reason";
    /** Label: which topic. */
    public static final String TOPIC = "topic";
    /** Label: which rule. */
    public static final String RULE = "rule";

    private MetricNames() {}
}
