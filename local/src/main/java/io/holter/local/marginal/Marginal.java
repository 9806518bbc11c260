package io.holter.local.marginal;

/** A distribution that is compared. */
public enum Marginal {
    /** One value per person and five minutes: the first sample of them. */
    HEART_RATE("Heart rate", "/min"),
    /** Difference of one five minutes to the next. */
    HEART_RATE_CHANGE("Change of heart rate within 5 min", "/min"),
    /** Middle 90 % of a person's day. */
    HEART_RATE_OF_DAY("Span of heart rate within a day (5-95 %)", "/min"),
    /** Lowest 5 % of a person's day. */
    LOWEST_OF_DAY("Low heart rate of a day (5 %)", "/min"),
    /** Standard deviation of the intervals of a minute. */
    SDNN("SDNN of a minute", "ms"),
    /** Root of the mean squared difference of successive intervals of a minute. */
    RMSSD("RMSSD of a minute", "ms"),
    /** The same of five minutes. */
    SDNN_5("SDNN of 5 min", "ms"),
    /** The same of five minutes. */
    RMSSD_5("RMSSD of 5 min", "ms"),
    /** Times without a heart rate longer than a quarter of an hour. */
    GAP("Length of gaps in heart rate above 15 min", "h"),
    /** How many such times a day has. */
    GAPS_PER_DAY("Gaps in heart rate above 15 min, per day", "1"),
    /** Quarters of an hour with a heart rate. */
    WEAR("Hours with heart rate per day", "h"),
    /** Steps of a day with any. */
    STEPS("Steps per day", "{steps}"),
    /** Blood pressure by day or awake. */
    SYSTOLIC_DAY("Systolic pressure, day", "mm[Hg]"),
    /** Blood pressure by day or awake. */
    DIASTOLIC_DAY("Diastolic pressure, day", "mm[Hg]"),
    /** Blood pressure by night or asleep. */
    SYSTOLIC_NIGHT("Systolic pressure, night", "mm[Hg]"),
    /** Blood pressure by night or asleep. */
    DIASTOLIC_NIGHT("Diastolic pressure, night", "mm[Hg]");

    private final String title;
    private final String unit;

    Marginal(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** UCUM unit. */
    public String unit() {
        return unit;
    }
}
