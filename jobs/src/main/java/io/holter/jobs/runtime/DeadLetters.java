package io.holter.jobs.runtime;

import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.intake.Intake;
import io.holter.schema.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Writes dead letters. A letter's identity is the place of its record and its reason, so that writing it twice is
 * harmless; as a record it keeps the key, arrival time and place of the original.
 */
public final class DeadLetters {
    /** A letter must itself stay below the 1 MiB that a reader takes and a broker accepts. */
    private static final int LETTER = (1 << 20) - (16 << 10);

    private static final int DETAIL = 2_000;
    private static final int BYTES_PER_POSITION = 5;

    private final RecordCodec<DeadLetter> codec = RecordCodec.deadLetters();

    /** A letter for a record none of which can be used. */
    public RawRecord ofRecord(RawRecord from, Reason reason, String detail) {
        return letter(from, reason, detail, List.of(), 0);
    }

    /** A letter for a record whose bytes cannot be read. */
    public RawRecord ofMalformed(RawRecord from, Decoded.Malformed<?> malformed) {
        return ofRecord(from, malformed.reason(), malformed.detail());
    }

    /** A letter for a readable batch none of which may be used, such as one under another patient's key. */
    public RawRecord ofBatch(RawRecord from, Reason reason, String detail, int samples) {
        return letter(from, reason, detail, List.of(), samples);
    }

    /** A letter for some samples of a batch. */
    public RawRecord ofSamples(RawRecord from, Intake.Refusal refusal) {
        List<Integer> positions = Arrays.stream(refusal.positions()).boxed().toList();
        return letter(from, refusal.reason(), refusal.detail(), positions, positions.size());
    }

    private RawRecord letter(RawRecord from, Reason reason, String detail, List<Integer> samples, int count) {
        int room = Math.max(0, LETTER - BYTES_PER_POSITION * samples.size());
        ByteBuffer original = ByteBuffer.wrap(from.value(), 0, Math.min(from.value().length, room));
        DeadLetter letter = new DeadLetter(
                from.from().topicName(),
                from.partition(),
                from.offset(),
                Instant.ofEpochMilli(from.arrived()),
                reason,
                detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail,
                samples,
                count,
                original);
        return RawRecord.of(
                Topic.DEAD_LETTERS, from.key(), from.arrived(), from.partition(), from.offset(), codec.encode(letter));
    }
}
