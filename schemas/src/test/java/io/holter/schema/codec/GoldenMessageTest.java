package io.holter.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages as they were once written, one per schema version. They are never edited: a reader that cannot read them
 * cannot read what lies in Kafka and in the archive either.
 *
 * <p>For a new version {@code N} run {@link #main} once; it writes only files that are missing.
 */
class GoldenMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final VitalBatchCodec BATCHES = new VitalBatchCodec();

    static Stream<String> versions() {
        return Stream.concat(
                        Stream.of("VitalBatch"),
                        Examples.records().stream().map(r -> r.getSchema().getName()))
                .flatMap(name -> Stream.iterate(1, v -> v + 1)
                        .limit(StoredVersions.of(name).size())
                        .map(v -> name + "/v" + v));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsWhatWasOnceWritten(String version) throws IOException {
        JsonNode golden = JSON.readTree(bytes(version + ".json"));
        assertThat(onlyFieldsOf(golden, read(version, bytes(version + ".bin")))).isEqualTo(golden);
    }

    /** Other languages read and write these topics with stock Avro. */
    @ParameterizedTest
    @MethodSource("versions")
    void stockAvroReadsAndWritesTheSameBytes(String version) throws IOException {
        byte[] golden = bytes(version + ".bin");
        Schema schema = StoredVersions.of(version.split("/")[0]).get(Integer.parseInt(version.split("/v")[1]) - 1);
        Decoder stock = DecoderFactory.get().binaryDecoder(golden, Wire.HEADER, golden.length - Wire.HEADER, null);
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema).read(null, stock);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Wire.header(schema));
        new GenericDatumWriter<GenericRecord>(schema)
                .write(record, EncoderFactory.get().directBinaryEncoder(out, null));

        assertThat(out.toByteArray()).isEqualTo(golden);
    }

    @Test
    void writesWhatItOnceWrote() throws IOException {
        assertThat(BATCHES.encode(Examples.batch())).isEqualTo(bytes("VitalBatch/v1.bin"));
        for (SpecificRecordBase record : Examples.records()) {
            String name = record.getSchema().getName();
            String newest = name + "/v" + StoredVersions.of(name).size();
            assertThat(encode(record)).as(newest).isEqualTo(bytes(newest + ".bin"));
        }
    }

    @Test
    void readsTheBatchIntoTheSameBatch() throws IOException {
        assertThat(BATCHES.decode(bytes("VitalBatch/v1.bin"))).isEqualTo(new Decoded.Valid<>(Examples.batch()));
    }

    /** Leaves out fields that the version did not have: they are read as their defaults. */
    private static JsonNode onlyFieldsOf(JsonNode golden, JsonNode read) {
        if (golden.isObject() && read.isObject()) {
            ObjectNode kept = JSON.createObjectNode();
            golden.properties()
                    .forEach(field -> kept.set(
                            field.getKey(),
                            onlyFieldsOf(
                                    field.getValue(),
                                    read.path(field.getKey()).isMissingNode()
                                            ? JSON.nullNode()
                                            : read.get(field.getKey()))));
            return kept;
        }
        if (golden.isArray() && read.size() == golden.size()) {
            ArrayNode kept = JSON.createArrayNode();
            for (int i = 0; i < golden.size(); i++) {
                kept.add(onlyFieldsOf(golden.get(i), read.get(i)));
            }
            return kept;
        }
        return read;
    }

    private static JsonNode read(String version, byte[] golden) throws IOException {
        String name = version.split("/")[0];
        if (name.equals("VitalBatch")) {
            var decoder = new BoundedDecoder().over(golden, Wire.HEADER);
            return JSON.readTree(new GenericDatumReader<GenericRecord>(VitalBatchCodec.SCHEMA)
                    .read(null, decoder)
                    .toString());
        }
        SpecificRecordBase example = Examples.records().stream()
                .filter(r -> r.getSchema().getName().equals(name))
                .findFirst()
                .orElseThrow();
        Decoded<?> decoded = codec(example).decode(golden);
        assertThat(decoded).isInstanceOf(Decoded.Valid.class);
        return JSON.readTree(((Decoded.Valid<?>) decoded).value().toString());
    }

    @SuppressWarnings("unchecked") // a record's class is a class of that record
    static <T extends SpecificRecordBase> RecordCodec<T> codec(T record) {
        return RecordCodec.of(
                (Class<T>) record.getClass(),
                StoredVersions.of(record.getSchema().getName()));
    }

    static <T extends SpecificRecordBase> byte[] encode(T record) {
        return codec(record).encode(record);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = GoldenMessageTest.class.getResourceAsStream("/golden/" + file)) {
            return Objects.requireNonNull(in, "no golden message " + file + "; run GoldenMessageTest.main once")
                    .readAllBytes();
        }
    }

    /** Writes the golden messages that are missing below {@code args[0]}, which is src/test/resources/golden. */
    public static void main(String[] args) throws IOException {
        for (SpecificRecordBase record : Examples.records()) {
            String name = record.getSchema().getName();
            write(args[0], name, encode(record), record.toString());
        }
        byte[] batch = BATCHES.encode(Examples.batch());
        write(args[0], "VitalBatch", batch, read("VitalBatch/v1", batch).toString());
    }

    private static void write(String folder, String name, byte[] bytes, String json) throws IOException {
        int version = StoredVersions.of(name).size();
        Path binary = Path.of(folder, name, "v" + version + ".bin");
        if (!Files.exists(binary)) {
            Files.createDirectories(binary.getParent());
            Files.write(binary, bytes);
            String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
            Files.writeString(binary.resolveSibling("v" + version + ".json"), pretty + "\n");
        }
    }
}
