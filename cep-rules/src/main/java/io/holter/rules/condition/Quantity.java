package io.holter.rules.condition;

/** A compiled number. */
@FunctionalInterface
public interface Quantity {

    /** The number for this reading; NaN if it is not known. */
    double of(Reading reading);
}
