package io.holter.training.dataset;

/** A feature table is missing, incomplete, or does not fit its manifest. Says what to do about it. */
public final class MismatchedTableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong, where, and a hint. */
    public MismatchedTableException(String message) {
        super(message);
    }
}
