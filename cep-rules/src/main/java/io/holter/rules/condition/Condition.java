package io.holter.rules.condition;

/** A compiled boolean expression in three-valued logic. */
@FunctionalInterface
public interface Condition {
    /** Always true. */
    Condition ALWAYS = Logic.constant(true);

    /** {@link Truth#TRUE}, {@link Truth#FALSE} or {@link Truth#UNKNOWN} for this reading. */
    int test(Reading reading);

    /** True only if it is false at every reading of the span; a false answer says nothing. */
    default boolean isSurelyFalse(Span span) {
        return false;
    }

    /** True only if it is true at every reading of the span; a false answer says nothing. */
    default boolean isSurelyTrue(Span span) {
        return false;
    }
}
