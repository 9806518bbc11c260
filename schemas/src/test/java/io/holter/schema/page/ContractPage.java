package io.holter.schema.page;

import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.risk.FeatureRow;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalSample;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The text of docs/contracts.md. */
final class ContractPage {
    private static final String INTRODUCTION = """
            # Contracts

            Generated from `io.holter.schema`; a test fails when this page and the code differ.

            Every value in Kafka is Avro in [single-object encoding](https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding):
            the bytes C3 01, the 64-bit fingerprint of the writer's schema (little endian), then the body. The fingerprint names the
            schema, so there is no registry. A record longer than 1 MiB is refused unread. Every published version of a schema is
            kept in `schemas/src/main/resources/io/holter/schema/versions`, every version can be read by every other, and a golden
            message of each is read by a test for ever.

            To change a contract: add a field with a default, copy the schema to `versions/<Name>/v<N+1>.avsc`, write its golden
            message with `GoldenMessageTest.main`, and say so in CHANGELOG.md. Whatever would break a reader needs a new topic.

            ## Topics

            | topic | key | record | kept |
            |---|---|---|---|
            """;

    private ContractPage() {}

    static String text() {
        String topics = Stream.of(Topic.values()).map(ContractPage::row).collect(Collectors.joining());
        String records = records().stream().map(ContractPage::record).collect(Collectors.joining());
        return INTRODUCTION + topics + records;
    }

    private static List<Schema> records() {
        return Stream.concat(
                        Stream.of(Topic.values()).map(ContractPage::schema).distinct(),
                        Stream.of(VitalSample.getClassSchema(), FeatureRow.getClassSchema()))
                .toList();
    }

    private static Schema schema(Topic topic) {
        return switch (topic) {
            case VITALS -> VitalBatchCodec.SCHEMA;
            case CARE_EVENTS -> CareEvent.getClassSchema();
            case PROFILES -> PatientProfile.getClassSchema();
            case OUTCOMES -> Outcome.getClassSchema();
            case RULES -> RuleDefinition.getClassSchema();
            case ALERTS -> Alert.getClassSchema();
            case RISK_SCORES -> RiskScore.getClassSchema();
            case DEAD_LETTERS -> DeadLetter.getClassSchema();
            case ALERTS_SHADOW -> Alert.getClassSchema();
            case RULES_HISTORY -> RuleDefinition.getClassSchema();
        };
    }

    private static String row(Topic topic) {
        String key = switch (topic) {
            case RULES, RULES_HISTORY -> "rule id; with `~shadow` for what runs in shadow";
            case DEAD_LETTERS -> "as the refused record's";
            default -> "patient pseudonym";
        };
        return String.format(
                "| `%s` | %s | [%s](#%s) | %s |%n",
                topic.topicName(), key, schema(topic).getName(), anchor(schema(topic)), kept(topic));
    }

    private static String kept(Topic topic) {
        if (topic.keptForEver()) {
            return "for ever";
        }
        return topic.compacted() ? "last record per key" : "for a time";
    }

    private static String record(Schema schema) {
        return String.format(
                "%n## %s%n%n%s%n%nFingerprint `%016x`.%n%n| field | type | meaning |%n|---|---|---|%n%s",
                schema.getName(),
                schema.getDoc(),
                SchemaNormalization.parsingFingerprint64(schema),
                fields("", schema));
    }

    private static String fields(String prefix, Schema schema) {
        return schema.getFields().stream()
                .map(field ->
                        String.format("| `%s%s` | %s | %s |%n", prefix, field.name(), type(field.schema()), field.doc())
                                + nested(prefix + field.name() + ".", field.schema()))
                .collect(Collectors.joining());
    }

    private static String nested(String prefix, Schema schema) {
        return schema.getType() == Schema.Type.ARRAY && schema.getElementType().getType() == Schema.Type.RECORD
                ? fields(prefix, schema.getElementType())
                : "";
    }

    private static String type(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName();
        }
        return switch (schema.getType()) {
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case ENUM -> schema.getEnumSymbols().stream().collect(Collectors.joining(", "));
            case RECORD -> schema.getName();
            case UNION -> type(schema.getTypes().get(1)) + " or null";
            default -> schema.getType().getName();
        };
    }

    private static String anchor(Schema schema) {
        return schema.getName().toLowerCase(java.util.Locale.ROOT);
    }
}
