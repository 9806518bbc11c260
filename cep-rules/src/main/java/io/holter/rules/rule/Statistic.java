package io.holter.rules.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A number that sums up several. */
public enum Statistic {
    MEAN,
    /** Of an even number of values the mean of the middle two. */
    MEDIAN,
    /** 1.4826 times the median of the distances from the median: the standard deviation of what is normal. */
    MAD,
    MIN,
    MAX,
    /** Largest minus smallest. */
    RANGE,
    /** Last minus first. */
    CHANGE,
    COUNT,
    SUM,
    /** Least-squares slope, per day. */
    SLOPE,
    /** Nearest-rank percentile. */
    PERCENTILE,
    /** Standard deviation with n - 1. */
    SD,
    /** Mean level of the 24-h cosine that fits the panes of a window best. */
    MESOR,
    /** Half the swing of the 24-h cosine that fits the panes of a window best. */
    AMPLITUDE;

    /** Name in rule files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what a 24-h cosine through the panes of a window says, and so only of a window. */
    public boolean isRhythmOfDay() {
        return this == MESOR || this == AMPLITUDE;
    }

    /** The statistic with this name, or empty. */
    public static Optional<Statistic> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
