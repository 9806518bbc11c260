package io.holter.schema.codec;

import io.holter.schema.dead.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Avro's single-object encoding: two marker bytes, the 64-bit fingerprint of the writer's schema (little endian), then
 * the Avro binary body. The fingerprint names the schema version without a registry (Avro specification, section
 * "Single-object encoding").
 */
final class Wire {
    /** Length of marker and fingerprint. */
    static final int HEADER = 10;

    /** A longer record is refused unread: no honest batch comes near. */
    static final int MAX_BYTES = 1 << 20;

    private static final byte MARKER_0 = (byte) 0xC3;
    private static final byte MARKER_1 = (byte) 0x01;

    private Wire() {}

    /** The header that announces a body written with {@code schema}. */
    static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARKER_0)
                .put(MARKER_1)
                .putLong(fingerprint(schema))
                .array();
    }

    static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    static long fingerprintOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 2, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    /** Why these bytes cannot be a record written with one of {@code known}, or empty if they can. */
    static <T> Optional<Decoded<T>> refuse(byte[] bytes, Map<Long, Schema> known, int limit) {
        if (bytes.length > limit) {
            return Optional.of(new Decoded.Malformed<>(
                    Reason.TOO_LARGE,
                    "record has " + bytes.length + " bytes, at most " + limit + " are read; send smaller batches"));
        }
        if (bytes.length < HEADER || bytes[0] != MARKER_0 || bytes[1] != MARKER_1) {
            return Optional.of(
                    new Decoded.Malformed<>(
                            Reason.MALFORMED,
                            "record does not start with Avro's single-object marker C3 01; is the producer using another encoding?"));
        }
        if (!known.containsKey(fingerprintOf(bytes))) {
            return Optional.of(new Decoded.Malformed<>(
                    Reason.UNKNOWN_SCHEMA,
                    String.format(
                            "no schema with fingerprint %016x; update Holter before the producer",
                            fingerprintOf(bytes))));
        }
        return Optional.empty();
    }

    /** The verdict on a body that goes on after the last field. */
    static <T> Decoded<T> tooLong() {
        return new Decoded.Malformed<>(
                Reason.MALFORMED, "bytes are left after the last field; was the record written with another schema?");
    }

    /** The verdict on a body that could not be read. Only the kind of exception is told: its text may hold a value. */
    static <T> Decoded<T> damaged(Exception e) {
        return new Decoded.Malformed<>(
                Reason.MALFORMED,
                "record ends early or is damaged (" + e.getClass().getSimpleName() + "); was it cut on its way?");
    }
}
