package io.holter.rules.condition;

/** Numbers made of parts; unknown (NaN) as soon as a part that is needed is unknown. */
public final class Arithmetic {
    private Arithmetic() {}

    /** The same number for every reading. */
    public static Quantity constant(double value) {
        return r -> value;
    }

    /** The rule's input at this position. */
    public static Quantity input(int position) {
        return r -> r.input(position);
    }

    /** The rule's derived value at this position. */
    public static Quantity derived(int position) {
        return r -> r.derived(position);
    }

    /** The rule's parameter at this position. */
    public static Quantity parameter(int position) {
        return r -> r.parameter(position);
    }

    /** Age in years. */
    public static Quantity age() {
        return Reading::age;
    }

    /** Local time of day in hours. */
    public static Quantity hour() {
        return Reading::hour;
    }

    /** Minutes since the last sport session. */
    public static Quantity sinceSession() {
        return Reading::sinceSession;
    }

    /** Minutes since the rule's reading before this one. */
    public static Quantity sincePrevious() {
        return Reading::sincePrevious;
    }

    /** {@code a + b}. */
    public static Quantity add(Quantity a, Quantity b) {
        return r -> a.of(r) + b.of(r);
    }

    /** {@code a - b}. */
    public static Quantity subtract(Quantity a, Quantity b) {
        return r -> a.of(r) - b.of(r);
    }

    /** {@code a * b}. */
    public static Quantity multiply(Quantity a, Quantity b) {
        return r -> a.of(r) * b.of(r);
    }

    /** {@code a / b}; by zero an infinity, zero by zero unknown. */
    public static Quantity divide(Quantity a, Quantity b) {
        return r -> a.of(r) / b.of(r);
    }

    /** {@code -a}. */
    public static Quantity negate(Quantity a) {
        return r -> -a.of(r);
    }

    /** The distance from zero. */
    public static Quantity abs(Quantity a) {
        return r -> Math.abs(a.of(r));
    }

    /** The smaller one; unknown if one is unknown. */
    public static Quantity least(Quantity a, Quantity b) {
        return r -> Math.min(a.of(r), b.of(r));
    }

    /** The larger one; unknown if one is unknown. */
    public static Quantity greatest(Quantity a, Quantity b) {
        return r -> Math.max(a.of(r), b.of(r));
    }

    /** {@code a} if the condition is true, {@code b} if it is false, else unknown. */
    public static Quantity choose(Condition condition, Quantity a, Quantity b) {
        return r -> {
            int truth = condition.test(r);
            return truth == Truth.TRUE ? a.of(r) : truth == Truth.FALSE ? b.of(r) : Double.NaN;
        };
    }
}
