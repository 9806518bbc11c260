package io.holter.training.model;

/** Checks of what a model file may hold; a message names the field, never a value. */
final class Bounds {
    private static final int NAME = 80;
    private static final double LARGEST = 1e12;

    private Bounds() {}

    static void name(String field, String value) {
        check(value.matches("[a-z0-9][a-z0-9_.@-]*") && value.length() <= NAME, field, "is not a name");
    }

    static void text(String field, String value, int longest) {
        check(value.length() <= longest, field, "is longer than " + longest + " characters");
    }

    static void finite(String field, double value) {
        check(Math.abs(value) <= LARGEST, field, "is not a finite number up to 1e12");
    }

    static void finite(String field, double[] values) {
        for (double value : values) {
            finite(field, value);
        }
    }

    static void positive(String field, double value) {
        finite(field, value);
        check(value > 0, field, "must be above 0");
    }

    static void share(String field, double value) {
        check(value >= 0 && value <= 1, field, "must lie between 0 and 1");
    }

    static void size(String field, int size, int least, int most) {
        check(size >= least && size <= most, field, "must have " + least + " to " + most + " entries");
    }

    static void check(boolean holds, String field, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("model field '" + field + "' " + problem);
        }
    }
}
