package io.holter.schema.vital;

/**
 * Bits of a sample's flag byte: what the device says about quality and context. A cleared bit says nothing, it does not
 * say the opposite.
 */
public final class SampleFlags {
    /** The device moved while measuring. */
    public static final int MOTION = 1;
    /** The device doubts the value. */
    public static final int LOW_QUALITY = 1 << 1;
    /** The device was not worn. */
    public static final int NOT_WORN = 1 << 2;
    /** The person was at rest. */
    public static final int AT_REST = 1 << 3;
    /** The person was in a sport session. */
    public static final int IN_SESSION = 1 << 4;
    /** The person slept. */
    public static final int ASLEEP = 1 << 5;
    /** The person sat with the cuff at heart level (blood pressure). */
    public static final int SEATED = 1 << 6;
    /** The value is an estimate, not a measurement. */
    public static final int ESTIMATED = 1 << 7;

    private SampleFlags() {}

    /** True if every bit of {@code bits} is set in {@code flags}. */
    public static boolean has(int flags, int bits) {
        return (flags & bits) == bits;
    }
}
