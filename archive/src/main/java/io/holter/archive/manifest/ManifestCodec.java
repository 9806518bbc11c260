package io.holter.archive.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.holter.archive.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Manifests as JSON and back. The same manifest gives the same bytes. Reading is strict: an unknown, doubled or missing
 * field is an error, because a manifest that is understood by half loses data.
 */
public final class ManifestCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Parsed<>(LocalDate::parse))
                    .addDeserializer(Instant.class, new Parsed<>(Instant::parse)))
            .build();

    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ManifestCodec() {}

    /** A manifest (any of this package's records) as UTF-8 JSON with a final newline. */
    public static byte[] encode(Record manifest) {
        try {
            return (WRITER.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("manifest cannot be written as JSON", e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @param key where the bytes come from, for the message
     * @throws StoreException if the bytes are not such a manifest
     */
    public static <T extends Record> T decode(byte[] bytes, Class<T> type, String key) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
            throw new StoreException(
                    key + " is not a valid manifest: " + why
                            + "; was it edited by hand, or written by a newer version of Holter?",
                    e);
        }
    }

    private static final class Parsed<T> extends JsonDeserializer<T> {
        private final Function<String, T> parser;

        Parsed(Function<String, T> parser) {
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException e) {
                return (T)
                        context.handleWeirdStringValue(handledType(), json.getText(), "not an ISO 8601 date or time");
            }
        }

        @Override
        public Class<?> handledType() {
            return Object.class;
        }
    }
}
