package io.holter.training.model;

/** A model or a pointer to one is not to be believed: signature, age or content is wrong. Says what to do about it. */
public final class RefusedModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong, where, and a hint. */
    public RefusedModelException(String message) {
        super(message);
    }

    /** With what is wrong, where, and a hint. */
    public RefusedModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
