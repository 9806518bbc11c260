package io.holter.schema.signal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A linear conversion into a signal's standard unit: {@code standard = value * factor + shift}.
 *
 * <p>Unit names are UCUM codes plus the few spellings that devices and public data sets use for them. A unit that is
 * not listed for the signal is unknown: the sample is refused, never guessed.
 */
public record UnitConversion(double factor, double shift) {
    private static final UnitConversion SAME = new UnitConversion(1, 0);
    private static final double KILOGRAM_PER_POUND = 0.453_592_37;
    private static final double MMHG_PER_KPA = 7.500_615_758;

    private static final UnitConversion FAHRENHEIT = new UnitConversion(5 / 9.0, -32 * 5 / 9.0);

    private static final Map<String, UnitConversion> RATE =
            Map.of("/min", SAME, "{beats}/min", SAME, "beats/min", SAME, "bpm", SAME, "/s", new UnitConversion(60, 0));
    private static final Map<String, UnitConversion> BREATHS =
            Map.of("/min", SAME, "{breaths}/min", SAME, "breaths/min", SAME);
    private static final Map<String, UnitConversion> MILLISECONDS =
            Map.of("ms", SAME, "s", new UnitConversion(1_000, 0));
    private static final Map<String, UnitConversion> PRESSURE =
            Map.of("mm[Hg]", SAME, "mmHg", SAME, "kPa", new UnitConversion(MMHG_PER_KPA, 0));
    private static final Map<String, UnitConversion> MASS = Map.of(
            "kg", SAME,
            "g", new UnitConversion(0.001, 0),
            "[lb_av]", new UnitConversion(KILOGRAM_PER_POUND, 0),
            "lb", new UnitConversion(KILOGRAM_PER_POUND, 0));
    private static final Map<String, UnitConversion> SATURATION =
            Map.of("%", SAME, "1", new UnitConversion(100, 0), "{fraction}", new UnitConversion(100, 0));
    private static final Map<String, UnitConversion> COUNT = Map.of("{steps}", SAME, "steps", SAME, "1", SAME);
    private static final Map<String, UnitConversion> DEGREES =
            Map.of("Cel", SAME, "C", SAME, "[degF]", FAHRENHEIT, "F", FAHRENHEIT);

    /** The conversion from {@code unit} to the standard unit of {@code signal}, or empty if the unit is unknown there. */
    public static Optional<UnitConversion> of(Signal signal, String unit) {
        return Optional.ofNullable(known(signal).get(unit));
    }

    /** Every unit that values of {@code signal} may come in, sorted; the standard unit is among them. */
    public static SortedSet<String> unitsOf(Signal signal) {
        return new TreeSet<>(known(signal).keySet());
    }

    /** The value in the standard unit. */
    public double apply(double value) {
        return value * factor + shift;
    }

    /** True if values need no change. */
    public boolean isSame() {
        return factor == 1 && shift == 0;
    }

    private static Map<String, UnitConversion> known(Signal signal) {
        return switch (signal) {
            case HEART_RATE, RESTING_HEART_RATE -> RATE;
            case RESPIRATORY_RATE -> BREATHS;
            case RR_INTERVAL, HRV_SDNN -> MILLISECONDS;
            case SYSTOLIC, DIASTOLIC -> PRESSURE;
            case WEIGHT -> MASS;
            case SPO2 -> SATURATION;
            case STEPS -> COUNT;
            case TEMPERATURE -> DEGREES;
        };
    }
}
