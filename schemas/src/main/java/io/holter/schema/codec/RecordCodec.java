package io.holter.schema.codec;

import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.rule.RuleDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Generated Avro records to bytes and back, in single-object encoding.
 *
 * <p>A reader knows the current schema and every earlier version that it was given, and reads each into the current
 * class. Instances hold no state between calls and may be shared.
 *
 * @param <T> the generated class
 */
public final class RecordCodec<T extends SpecificRecordBase> {
    /** A longer record is refused unread; a dead letter keeps at most this much of the original. */
    public static final int MAX_BYTES = Wire.MAX_BYTES;

    private final Schema schema;
    private final SpecificData model;
    private final byte[] header;
    private final Map<Long, Schema> known;

    private final int limit;

    private RecordCodec(Class<T> type, List<Schema> earlier, int limit) {
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.header = Wire.header(schema);
        this.limit = limit;
        Map<Long, Schema> all = new HashMap<>();
        earlier.forEach(s -> all.put(Wire.fingerprint(s), s));
        all.put(Wire.fingerprint(schema), schema);
        this.known = Map.copyOf(all);
    }

    /** Codec that also reads records written with {@code earlier} schemas. */
    public static <T extends SpecificRecordBase> RecordCodec<T> of(Class<T> type, List<Schema> earlier) {
        return new RecordCodec<>(type, earlier, MAX_BYTES);
    }

    /** Codec of topic {@code alerts.v1}. */
    public static RecordCodec<Alert> alerts() {
        return of(Alert.class);
    }

    /** Codec of topic {@code care-events.v1}. */
    public static RecordCodec<CareEvent> careEvents() {
        return of(CareEvent.class);
    }

    /** Codec of topic {@code outcomes.v1}. */
    public static RecordCodec<Outcome> outcomes() {
        return of(Outcome.class);
    }

    /** Codec of topic {@code profiles.v1}. */
    public static RecordCodec<PatientProfile> profiles() {
        return of(PatientProfile.class);
    }

    /** Codec of topic {@code risk-scores.v1}. */
    public static RecordCodec<RiskScore> riskScores() {
        return of(RiskScore.class);
    }

    /** Codec of topic {@code rules.v1}. */
    public static RecordCodec<RuleDefinition> rules() {
        return of(RuleDefinition.class);
    }

    /** Codec of topic {@code dead-letters.v1}; a letter may be longer than a record because it holds one. */
    public static RecordCodec<DeadLetter> deadLetters() {
        return new RecordCodec<>(DeadLetter.class, StoredVersions.of("DeadLetter"), 2 * MAX_BYTES);
    }

    private static <T extends SpecificRecordBase> RecordCodec<T> of(Class<T> type) {
        return of(type, StoredVersions.of(type.getSimpleName()));
    }

    /** The record as bytes. */
    public byte[] encode(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<T>(schema, model).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The record in these bytes, or why they hold none. */
    public Decoded<T> decode(byte[] bytes) {
        return Wire.<T>refuse(bytes, known, limit).orElseGet(() -> read(bytes));
    }

    private Decoded<T> read(byte[] bytes) {
        try {
            BoundedDecoder decoder = new BoundedDecoder().over(bytes, Wire.HEADER);
            Schema writer = known.getOrDefault(Wire.fingerprintOf(bytes), schema);
            @SuppressWarnings("NullAway") // Avro's reuse argument may be null
            T value = new SpecificDatumReader<T>(writer, schema, model).read(null, decoder);
            return decoder.isEnd() ? new Decoded.Valid<>(value) : Wire.tooLong();
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            return Wire.damaged(e);
        }
    }
}
