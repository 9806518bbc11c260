package io.holter.rules.score;

import java.util.Optional;

/** Reasons against a score. */
final class Reason {
    private Reason() {}

    /** A measured value that is missing (NaN), or that nobody can have: most often it is in another unit. */
    static Optional<String> implausible(String name, double value, double lowest, double highest, String unit) {
        if (Double.isNaN(value)) {
            return Optional.of(name + " is missing");
        }
        return value >= lowest && value <= highest
                ? Optional.empty()
                : Optional.of(name + " is not within " + plain(lowest) + " to " + plain(highest) + " " + unit
                        + ": check the unit");
    }

    /** An age that is missing (NaN) or for which the score was not made. */
    static Optional<String> age(double years, int youngest, int oldest) {
        if (Double.isNaN(years)) {
            return Optional.of("age is missing");
        }
        return years >= youngest && years < oldest + 1
                ? Optional.empty()
                : Optional.of("it is made for an age of " + youngest + " to " + oldest + " years");
    }

    static Optional<String> when(boolean wrong, String reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
