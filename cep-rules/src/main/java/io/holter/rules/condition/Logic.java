package io.holter.rules.condition;

/** Conditions made of parts: Kleene's logic, and comparisons in which an unknown number makes the answer unknown. */
public final class Logic {
    private Logic() {}

    /** The same answer for every reading. */
    public static Condition constant(boolean truth) {
        int answer = Truth.of(truth);
        return r -> answer;
    }

    /** True if both are; false as soon as one is. */
    public static Condition and(Condition a, Condition b) {
        return r -> {
            int left = a.test(r);
            return left == Truth.FALSE ? Truth.FALSE : Math.min(left, b.test(r));
        };
    }

    /** True as soon as one is; false if both are. */
    public static Condition or(Condition a, Condition b) {
        return r -> {
            int left = a.test(r);
            return left == Truth.TRUE ? Truth.TRUE : Math.max(left, b.test(r));
        };
    }

    /** The opposite; unknown stays unknown. */
    public static Condition not(Condition a) {
        return r -> Truth.TRUE - a.test(r);
    }

    /** {@code a < b}. */
    public static Condition less(Quantity a, Quantity b) {
        return r -> less(a.of(r), b.of(r));
    }

    /** {@code a <= b}. */
    public static Condition lessOrEqual(Quantity a, Quantity b) {
        return r -> lessOrEqual(a.of(r), b.of(r));
    }

    /** {@code a == b}. */
    public static Condition equal(Quantity a, Quantity b) {
        return r -> equal(a.of(r), b.of(r));
    }

    /** True if the number is known, else false; never unknown. */
    public static Condition known(Quantity a) {
        return r -> Truth.of(!Double.isNaN(a.of(r)));
    }

    /** True if the condition is true or false; never unknown. */
    public static Condition known(Condition a) {
        return r -> Truth.of(a.test(r) != Truth.UNKNOWN);
    }

    /** What a context says. */
    public static Condition context(Context context) {
        return r -> r.context(context);
    }

    /** The patient reported this symptom in the last two hours. */
    public static Condition symptom(Symptom symptom) {
        return r -> r.symptom(symptom);
    }

    /** The profile names this condition. */
    public static Condition diagnosis(io.holter.schema.care.Condition diagnosis) {
        return r -> r.diagnosis(diagnosis);
    }

    /** The medication plan holds a drug whose ATC code begins so. */
    public static Condition takes(String atc) {
        return r -> r.takes(atc);
    }

    /** True at a reading of the event at this input, else false; never unknown. */
    public static Condition event(int position) {
        return r -> Truth.of(!Double.isNaN(r.input(position)));
    }

    private static int less(double a, double b) {
        return a < b ? Truth.TRUE : a >= b ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static int lessOrEqual(double a, double b) {
        return a <= b ? Truth.TRUE : a > b ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static int equal(double a, double b) {
        return a == b ? Truth.TRUE : Double.isNaN(a) || Double.isNaN(b) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
