package io.holter.rules.condition;

/** A compiled boolean expression in three-valued logic. */
@FunctionalInterface
public interface Condition {
    /** Always true. */
    Condition ALWAYS = reading -> Truth.TRUE;

    /** {@link Truth#TRUE}, {@link Truth#FALSE} or {@link Truth#UNKNOWN} for this reading. */
    int test(Reading reading);
}
