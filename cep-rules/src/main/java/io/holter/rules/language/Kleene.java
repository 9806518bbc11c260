package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import io.holter.rules.condition.Truth;

/** Operators on compiled parts: Kleene's logic, and comparison in which an unknown number makes the answer unknown. */
final class Kleene {
    private Kleene() {}

    static Condition and(Condition a, Condition b) {
        return r -> {
            int left = a.test(r);
            return left == Truth.FALSE ? Truth.FALSE : Math.min(left, b.test(r));
        };
    }

    static Condition or(Condition a, Condition b) {
        return r -> {
            int left = a.test(r);
            return left == Truth.TRUE ? Truth.TRUE : Math.max(left, b.test(r));
        };
    }

    static Condition not(Condition a) {
        return r -> Truth.TRUE - a.test(r);
    }

    static Condition compare(String operator, Quantity a, Quantity b) {
        return switch (operator) {
            case "_<_" -> r -> less(a.of(r), b.of(r));
            case "_<=_" -> r -> lessOrEqual(a.of(r), b.of(r));
            case "_>_" -> r -> less(b.of(r), a.of(r));
            case "_>=_" -> r -> lessOrEqual(b.of(r), a.of(r));
            case "_==_" -> r -> equal(a.of(r), b.of(r));
            default -> r -> Truth.TRUE - equal(a.of(r), b.of(r));
        };
    }

    static Quantity arithmetic(String operator, Quantity a, Quantity b) {
        return switch (operator) {
            case "_+_" -> r -> a.of(r) + b.of(r);
            case "_-_" -> r -> a.of(r) - b.of(r);
            case "_*_" -> r -> a.of(r) * b.of(r);
            default -> r -> a.of(r) / b.of(r);
        };
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
