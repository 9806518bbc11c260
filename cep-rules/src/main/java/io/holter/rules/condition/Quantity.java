package io.holter.rules.condition;

/** A compiled number. */
@FunctionalInterface
public interface Quantity {

    /** The number for this reading; NaN if it is not known. */
    double of(Reading reading);

    /** A bound that it is never below in the span, and is known in it throughout; NaN if there is none. */
    default double low(Span span) {
        return Double.NaN;
    }

    /** A bound that it is never above in the span, and is known in it throughout; NaN if there is none. */
    default double high(Span span) {
        return Double.NaN;
    }
}
