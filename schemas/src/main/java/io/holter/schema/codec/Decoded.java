package io.holter.schema.codec;

import io.holter.schema.dead.Reason;

/** What came of decoding bytes: a value, or the reason why there is none. Bad data is a value, never an exception. */
public sealed interface Decoded<T> {

    /** The bytes held a {@code T}. */
    record Valid<T>(T value) implements Decoded<T> {}

    /**
     * The bytes held no {@code T}.
     *
     * @param reason why, for counting
     * @param detail one sentence with a hint; holds no value and no pseudonym
     */
    record Malformed<T>(Reason reason, String detail) implements Decoded<T> {}
}
