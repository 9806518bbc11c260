package io.holter.jobs.feature;

/** What is kept of one day (UTC) of a patient's samples. */
enum DayValue {
    /** Samples of any signal. */
    SAMPLES,
    /** Fifth percentile of the day's heart rate, /min: close to resting, and not moved by one low artefact. */
    RESTING_HR,
    /** SDNN of the day's RR intervals, ms. */
    SDNN,
    /** RMSSD of the day's RR intervals, ms. */
    RMSSD,
    /** Steps. */
    STEPS,
    /** Mean oxygen saturation, %. */
    SPO2,
    /** Mean systolic pressure, mm[Hg]. */
    SYSTOLIC,
    /** Mean diastolic pressure, mm[Hg]. */
    DIASTOLIC,
    /** Last weight, kg. */
    WEIGHT;

    /** How many there are. */
    static final int COUNT = values().length;
}
