package io.holter.rules.rhythm;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A number of a {@link RhythmMinute} that rules may use: name, UCUM unit and the range in which it lies. */
public enum RhythmValue {
    /** Share of usable beats that the rhythm score takes for fibrillation; unknown with fewer than 20. */
    FIBRILLATION("fibrillation", "%", 0, 100),
    /** Share of usable beats that Zhou 2015 and Petrenas 2015 both take for fibrillation; unknown with fewer than 20. */
    AF_AGREED("af_agreed", "%", 0, 100),
    /** How long the episode has lasted that is open at the end of the minute; 0 if none is. */
    AF_LASTING("af_lasting", "min", 0, 5_256_000),
    /** Beats, usable or not. */
    BEATS("beats", "1", 0, 300),
    /** Beats with an interval that a heart makes and that the device trusts. */
    USABLE_BEATS("usable_beats", "1", 0, 300),
    /** Premature beats that a pause followed. */
    PREMATURE_BEATS("premature_beats", "1", 0, 150),
    /** Usable among all beats. */
    SIGNAL_QUALITY("signal_quality", "%", 0, 100),
    /** Rate of the usable beats. */
    BEAT_RATE("beat_rate", "/min", 20, 300),
    /** Standard deviation of normal intervals; unknown in fibrillation and with more than 5 % premature beats. */
    SDNN_MINUTE("sdnn_minute", "ms", 0, 1_000),
    /** Root mean square of successive differences of normal intervals; unknown when {@link #SDNN_MINUTE} is. */
    RMSSD_MINUTE("rmssd_minute", "ms", 0, 1_000);

    private static final double PER_CENT = 100;
    private static final double MS_PER_MINUTE = 60_000;

    private static final Map<String, RhythmValue> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RhythmValue::code, Function.identity()));

    private final String code;
    private final String unit;
    private final double min;
    private final double max;

    RhythmValue(String code, String unit, double min, double max) {
        this.code = code;
        this.unit = unit;
        this.min = min;
        this.max = max;
    }

    /** The value with this name in rules, or empty. */
    public static Optional<RhythmValue> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The value in this minute, NaN if it is not known. */
    public double of(RhythmMinute minute) {
        return switch (this) {
            case FIBRILLATION -> PER_CENT * minute.fibrillation();
            case AF_AGREED -> PER_CENT * minute.agreement();
            case AF_LASTING -> minute.lasting() / MS_PER_MINUTE;
            case BEATS -> minute.beats();
            case USABLE_BEATS -> minute.usable();
            case PREMATURE_BEATS -> minute.premature();
            case SIGNAL_QUALITY -> PER_CENT * minute.quality();
            case BEAT_RATE -> minute.rate();
            case SDNN_MINUTE -> minute.sdnn();
            case RMSSD_MINUTE -> minute.rmssd();
        };
    }

    /** Name in rules, lower snake case. */
    public String code() {
        return code;
    }

    /** UCUM unit. */
    public String unit() {
        return unit;
    }

    /** Smallest value. */
    public double min() {
        return min;
    }

    /** Largest value. */
    public double max() {
        return max;
    }
}
