package io.holter.schema.codec;

import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
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
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
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
    private final Schema schema;
    private final SpecificData model;
    private final byte[] header;
    private final Map<Long, Schema> known;

    private RecordCodec(Class<T> type, List<Schema> earlier) {
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.header = Wire.header(schema);
        Map<Long, Schema> all = new HashMap<>();
        earlier.forEach(s -> all.put(Wire.fingerprint(s), s));
        all.put(Wire.fingerprint(schema), schema);
        this.known = Map.copyOf(all);
    }

    /** Codec that also reads records written with {@code earlier} schemas. */
    public static <T extends SpecificRecordBase> RecordCodec<T> of(Class<T> type, List<Schema> earlier) {
        return new RecordCodec<>(type, earlier);
    }

    /** Codec of topic {@code alerts.v1}. */
    public static RecordCodec<Alert> alerts() {
        return of(Alert.class, List.of());
    }

    /** Codec of topic {@code care-events.v1}. */
    public static RecordCodec<CareEvent> careEvents() {
        return of(CareEvent.class, List.of());
    }

    /** Codec of topic {@code outcomes.v1}. */
    public static RecordCodec<Outcome> outcomes() {
        return of(Outcome.class, List.of());
    }

    /** Codec of topic {@code profiles.v1}. */
    public static RecordCodec<PatientProfile> profiles() {
        return of(PatientProfile.class, List.of());
    }

    /** Codec of topic {@code risk-scores.v1}. */
    public static RecordCodec<RiskScore> riskScores() {
        return of(RiskScore.class, List.of());
    }

    /** Codec of topic {@code rules.v1}. */
    public static RecordCodec<RuleDefinition> rules() {
        return of(RuleDefinition.class, List.of());
    }

    /** Codec of topic {@code dead-letters.v1}. */
    public static RecordCodec<DeadLetter> deadLetters() {
        return of(DeadLetter.class, List.of());
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
        return Wire.<T>refuse(bytes, known).orElseGet(() -> read(bytes));
    }

    private Decoded<T> read(byte[] bytes) {
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, Wire.HEADER, bytes.length - Wire.HEADER, null);
            Schema writer = known.getOrDefault(Wire.fingerprintOf(bytes), schema);
            @SuppressWarnings("NullAway") // Avro's reuse argument may be null
            T value = new SpecificDatumReader<T>(writer, schema, model).read(null, decoder);
            return decoder.isEnd()
                    ? new Decoded.Valid<>(value)
                    : new Decoded.Malformed<>(Reason.MALFORMED, "bytes are left after the last field");
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException e) {
            return new Decoded.Malformed<>(
                    Reason.MALFORMED,
                    "record ends early or is damaged (" + e.getClass().getSimpleName() + "); was it cut on its way?");
        }
    }
}
