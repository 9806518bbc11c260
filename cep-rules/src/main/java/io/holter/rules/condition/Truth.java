package io.holter.rules.condition;

/** Truth values as ints, because they are worked with once a sample: Kleene's strong logic. */
public final class Truth {
    /** It does not hold. */
    public static final int FALSE = 0;
    /** It cannot be said. */
    public static final int UNKNOWN = 1;
    /** It holds. */
    public static final int TRUE = 2;

    private Truth() {}

    /** The truth value of a Java boolean. */
    public static int of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
