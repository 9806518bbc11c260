package io.holter.archive.store;

/** The object store did not do what was asked. The message says what, where, and what to try. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Failure without a cause of its own. */
    public StoreException(String message) {
        super(message);
    }

    /** Failure with what lies behind it. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
