package io.holter.local.simulator;

import io.holter.schema.signal.Signal;

/** What can be planted: episodes that a rule must find, and near misses that it must not. */
enum EpisodeKind {
    TACHYCARDIA("RH-04", Signal.HEART_RATE, false, 0.0042),
    BRADYCARDIA("RH-01", Signal.HEART_RATE, false, 0.0028),
    EXERCISE("RH-04", Signal.HEART_RATE, true, 0.004),
    SHORT_TACHYCARDIA("RH-04", Signal.HEART_RATE, true, 0.003),
    INTERRUPTED_TACHYCARDIA("RH-04", Signal.HEART_RATE, true, 0.002),
    ASLEEP_SLOW("RH-01", Signal.HEART_RATE, true, 0.002),
    SEVERE_REPEATED("BP-01", Signal.SYSTOLIC, false, 0.0035),
    SEVERE_ALONE("BP-02", Signal.SYSTOLIC, false, 0.0028),
    SEVERE_THEN_NORMAL("BP-01", Signal.SYSTOLIC, true, 0.0028);

    private final String rule;
    private final Signal signal;
    private final boolean nearMiss;
    private final double perDay;

    EpisodeKind(String rule, Signal signal, boolean nearMiss, double perDay) {
        this.rule = rule;
        this.signal = signal;
        this.nearMiss = nearMiss;
        this.perDay = perDay;
    }

    String rule() {
        return rule;
    }

    Signal signal() {
        return signal;
    }

    boolean nearMiss() {
        return nearMiss;
    }

    /** How probable per patient and day. */
    double perDay() {
        return perDay;
    }

    /** Lower snake case, for the truth file. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
