package io.holter.rules.condition;

/** Numbers made of parts; unknown (NaN) as soon as a part that is needed is unknown. Some know their bounds over a span. */
public final class Arithmetic {
    private Arithmetic() {}

    /** The same number for every reading. */
    public static Quantity constant(double value) {
        return new Bounded(r -> value, s -> value, s -> value);
    }

    /** The rule's input at this position. */
    public static Quantity input(int position) {
        return new Input(position);
    }

    /** The rule's derived value at this position. */
    public static Quantity derived(int position) {
        return new Bounded(r -> r.derived(position), s -> s.lowDerived(position), s -> s.highDerived(position));
    }

    /** The rule's parameter at this position. */
    public static Quantity parameter(int position) {
        return new Parameter(position);
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
        return new Bounded(r -> a.of(r) + b.of(r), s -> a.low(s) + b.low(s), s -> a.high(s) + b.high(s));
    }

    /** {@code a - b}. */
    public static Quantity subtract(Quantity a, Quantity b) {
        return new Bounded(r -> a.of(r) - b.of(r), s -> a.low(s) - b.high(s), s -> a.high(s) - b.low(s));
    }

    /** {@code a * b}. */
    public static Quantity multiply(Quantity a, Quantity b) {
        return new Bounded(
                r -> a.of(r) * b.of(r),
                s -> Math.min(
                        Math.min(a.low(s) * b.low(s), a.low(s) * b.high(s)),
                        Math.min(a.high(s) * b.low(s), a.high(s) * b.high(s))),
                s -> Math.max(
                        Math.max(a.low(s) * b.low(s), a.low(s) * b.high(s)),
                        Math.max(a.high(s) * b.low(s), a.high(s) * b.high(s))));
    }

    /** {@code a / b}; by zero an infinity, zero by zero unknown. Known bounds only for a divisor above zero. */
    public static Quantity divide(Quantity a, Quantity b) {
        return new Bounded(
                r -> a.of(r) / b.of(r),
                s -> b.low(s) > 0 ? Math.min(a.low(s) / b.low(s), a.low(s) / b.high(s)) : Double.NaN,
                s -> b.low(s) > 0 ? Math.max(a.high(s) / b.low(s), a.high(s) / b.high(s)) : Double.NaN);
    }

    /** {@code -a}. */
    public static Quantity negate(Quantity a) {
        return new Bounded(r -> -a.of(r), s -> -a.high(s), s -> -a.low(s));
    }

    /** The distance from zero. */
    public static Quantity abs(Quantity a) {
        return new Bounded(
                r -> Math.abs(a.of(r)),
                s -> Math.max(0, Math.max(a.low(s), -a.high(s))),
                s -> Math.max(Math.abs(a.low(s)), Math.abs(a.high(s))));
    }

    /** The smaller one; unknown if one is unknown. */
    public static Quantity least(Quantity a, Quantity b) {
        return new Bounded(
                r -> Math.min(a.of(r), b.of(r)),
                s -> Math.min(a.low(s), b.low(s)),
                s -> Math.min(a.high(s), b.high(s)));
    }

    /** The larger one; unknown if one is unknown. */
    public static Quantity greatest(Quantity a, Quantity b) {
        return new Bounded(
                r -> Math.max(a.of(r), b.of(r)),
                s -> Math.max(a.low(s), b.low(s)),
                s -> Math.max(a.high(s), b.high(s)));
    }

    /** {@code a} if the condition is true, {@code b} if it is false, else unknown. */
    public static Quantity choose(Condition condition, Quantity a, Quantity b) {
        return r -> {
            int truth = condition.test(r);
            return truth == Truth.TRUE ? a.of(r) : truth == Truth.FALSE ? b.of(r) : Double.NaN;
        };
    }

    /** A bound over a span. */
    @FunctionalInterface
    private interface Bound {
        double over(Span span);
    }

    private record Bounded(Quantity value, Bound lower, Bound upper) implements Quantity {
        @Override
        public double of(Reading r) {
            return value.of(r);
        }

        @Override
        public double low(Span span) {
            return lower.over(span);
        }

        @Override
        public double high(Span span) {
            return upper.over(span);
        }
    }

    private record Input(int position) implements Quantity {
        @Override
        public double of(Reading r) {
            return r.input(position);
        }

        @Override
        public double low(Span span) {
            return span.low(position);
        }

        @Override
        public double high(Span span) {
            return span.high(position);
        }
    }

    private record Parameter(int position) implements Quantity {
        @Override
        public double of(Reading r) {
            return r.parameter(position);
        }

        @Override
        public double low(Span span) {
            return span.parameter(position);
        }

        @Override
        public double high(Span span) {
            return span.parameter(position);
        }
    }
}
