package io.holter.rules.condition;

/** Conditions made of parts: Kleene's logic, and comparisons in which an unknown number makes the answer unknown. */
public final class Logic {
    private Logic() {}

    /** The same answer for every reading. */
    public static Condition constant(boolean truth) {
        return new Constant(Truth.of(truth));
    }

    /** True if both are; false as soon as one is. */
    public static Condition and(Condition a, Condition b) {
        return new And(a, b);
    }

    /** True as soon as one is; false if both are. */
    public static Condition or(Condition a, Condition b) {
        return new Or(a, b);
    }

    /** The opposite; unknown stays unknown. */
    public static Condition not(Condition a) {
        return new Not(a);
    }

    /** {@code a < b}. */
    public static Condition less(Quantity a, Quantity b) {
        return new Less(a, b);
    }

    /** {@code a <= b}. */
    public static Condition lessOrEqual(Quantity a, Quantity b) {
        return new LessOrEqual(a, b);
    }

    /** {@code a == b}. */
    public static Condition equal(Quantity a, Quantity b) {
        return r -> equal(a.of(r), b.of(r));
    }

    /** True if the number is known, else false; never unknown, unless it is only a question of time. */
    public static Condition known(Quantity a) {
        return r -> !Double.isNaN(a.of(r)) ? Truth.TRUE : r.pending() ? Truth.UNKNOWN : Truth.FALSE;
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

    private static int equal(double a, double b) {
        return a == b ? Truth.TRUE : Double.isNaN(a) || Double.isNaN(b) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private record Constant(int answer) implements Condition {
        @Override
        public int test(Reading r) {
            return answer;
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return answer == Truth.FALSE;
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return answer == Truth.TRUE;
        }
    }

    private record And(Condition a, Condition b) implements Condition {
        @Override
        public int test(Reading r) {
            int left = a.test(r);
            return left == Truth.FALSE ? Truth.FALSE : Math.min(left, b.test(r));
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return a.isSurelyFalse(span) || b.isSurelyFalse(span);
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return a.isSurelyTrue(span) && b.isSurelyTrue(span);
        }
    }

    private record Or(Condition a, Condition b) implements Condition {
        @Override
        public int test(Reading r) {
            int left = a.test(r);
            return left == Truth.TRUE ? Truth.TRUE : Math.max(left, b.test(r));
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return a.isSurelyFalse(span) && b.isSurelyFalse(span);
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return a.isSurelyTrue(span) || b.isSurelyTrue(span);
        }
    }

    private record Not(Condition a) implements Condition {
        @Override
        public int test(Reading r) {
            return Truth.TRUE - a.test(r);
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return a.isSurelyTrue(span);
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return a.isSurelyFalse(span);
        }
    }

    private record Less(Quantity a, Quantity b) implements Condition {
        @Override
        public int test(Reading r) {
            double left = a.of(r);
            double right = b.of(r);
            return left < right ? Truth.TRUE : left >= right ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return a.low(span) >= b.high(span);
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return a.high(span) < b.low(span);
        }
    }

    private record LessOrEqual(Quantity a, Quantity b) implements Condition {
        @Override
        public int test(Reading r) {
            double left = a.of(r);
            double right = b.of(r);
            return left <= right ? Truth.TRUE : left > right ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public boolean isSurelyFalse(Span span) {
            return a.low(span) > b.high(span);
        }

        @Override
        public boolean isSurelyTrue(Span span) {
            return a.high(span) <= b.low(span);
        }
    }
}
