package io.holter.local.platform;

/** The platform cannot start or go on, with what the user can do about it. */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * A failure of the surroundings.
     *
     * @param message what went wrong and where, one sentence without a final dot
     * @param hint what to do, one sentence without a final dot
     * @param cause the original failure
     */
    public PlatformException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** A failure that we found ourselves. */
    public PlatformException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What the user can do about it. */
    public String hint() {
        return hint;
    }
}
