package io.holter.schema.signal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A signal that devices send: code on the wire, LOINC code, standard unit (UCUM) and plausible range.
 *
 * <p>A value outside the range is an artefact, not a finding: it is refused and never alerted on (rule DQ-03). The
 * upper bound of {@link #RR_INTERVAL} is 10 s rather than DQ-03's 3 s, because the pause rules (RH-02, AF-06) look for
 * intervals of 3 to 6 s.
 */
public enum Signal {
    HEART_RATE("heart_rate", "8867-4", "/min", 20, 260),
    RESTING_HEART_RATE("resting_heart_rate", "40443-4", "/min", 20, 200),
    RR_INTERVAL("rr_interval", "8637-1", "ms", 240, 10_000),
    HRV_SDNN("hrv_sdnn", "80404-7", "ms", 0, 1_000),
    SYSTOLIC("systolic", "8480-6", "mm[Hg]", 50, 300),
    DIASTOLIC("diastolic", "8462-4", "mm[Hg]", 20, 200),
    WEIGHT("weight", "29463-7", "kg", 25, 300),
    SPO2("spo2", "59408-5", "%", 50, 100),
    STEPS("steps", "55423-8", "{steps}", 0, 100_000),
    RESPIRATORY_RATE("respiratory_rate", "9279-1", "/min", 3, 80),
    TEMPERATURE("temperature", "8310-5", "Cel", 25, 45);

    private static final Map<String, Signal> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Signal::code, Function.identity()));

    private final String code;
    private final String loinc;
    private final String unit;
    private final double min;
    private final double max;

    Signal(String code, String loinc, String unit, double min, double max) {
        this.code = code;
        this.loinc = loinc;
        this.unit = unit;
        this.min = min;
        this.max = max;
    }

    /** The signal with this code on the wire, or empty if nobody knows it. */
    public static Optional<Signal> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Lower snake case, used on the wire, in rules and in the archive. */
    public String code() {
        return code;
    }

    /** LOINC code of the observation. */
    public String loinc() {
        return loinc;
    }

    /** UCUM code of the unit that rules, archive and reports use. */
    public String unit() {
        return unit;
    }

    /** Smallest plausible value in {@link #unit()}. */
    public double min() {
        return min;
    }

    /** Largest plausible value in {@link #unit()}. */
    public double max() {
        return max;
    }

    /** True for a finite value within the plausible range. */
    public boolean plausible(double value) {
        return value >= min && value <= max;
    }
}
