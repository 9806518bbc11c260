package io.holter.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers and readers are updated on different days, so every version must be readable by every other. */
class CompatibilityTest {

    static Stream<Schema> schemas() {
        return Stream.concat(
                Stream.of(VitalBatchCodec.SCHEMA), Examples.records().stream().map(SpecificRecordBase::getSchema));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aChangedSchemaIsStoredAsANewVersion(Schema schema) {
        List<Schema> stored = StoredVersions.of(schema.getName());

        assertThat(stored)
                .as("copy the schema to versions/%s/v1.avsc", schema.getName())
                .isNotEmpty();
        assertThat(Wire.fingerprint(schema))
                .as(
                        "%s differs from its newest stored version; copy it to versions/%s/v%d.avsc and add a golden message",
                        schema.getName(), schema.getName(), stored.size() + 1)
                .isEqualTo(Wire.fingerprint(stored.get(stored.size() - 1)));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyVersionReadsEveryOther(Schema schema) {
        for (Schema stored : StoredVersions.of(schema.getName())) {
            assertThat(verdict(schema, stored)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            assertThat(verdict(stored, schema)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyRecordAndFieldSaysWhatItIs(Schema schema) {
        assertDocumented(schema);
    }

    @Test
    void theBatchHasOneVersionThatTheHandWrittenCodecKnows() {
        assertThat(StoredVersions.of("VitalBatch")).hasSize(1);
    }

    @Test
    void aFieldWithoutDefaultWouldBeCaught() {
        Schema old = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
        Schema changed = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");

        assertThat(verdict(changed, old)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static SchemaCompatibilityType verdict(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private static void assertDocumented(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                assertThat(schema.getDoc())
                        .as(schema.getFullName())
                        .isNotBlank()
                        .endsWith(".");
                for (Schema.Field field : schema.getFields()) {
                    assertThat(field.doc())
                            .as(schema.getName() + "." + field.name())
                            .isNotBlank()
                            .endsWith(".");
                    assertDocumented(field.schema());
                }
            }
            case ARRAY -> assertDocumented(schema.getElementType());
            case MAP -> assertDocumented(schema.getValueType());
            case UNION -> schema.getTypes().forEach(CompatibilityTest::assertDocumented);
            case ENUM ->
                assertThat(schema.getEnumDefault())
                        .as("default of enum %s: what an old reader sees of a new symbol", schema.getName())
                        .isNotNull();
            default -> {}
        }
    }
}
