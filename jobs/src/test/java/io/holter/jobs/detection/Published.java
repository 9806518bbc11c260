package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.rules.language.RulePackLoader;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.Map;

/** Records of rules.v1 for rule RH-04, as publishing writes them. */
final class Published {
    static final String RULE = "RH-04";

    private Published() {}

    static RawRecord active(int version, String yaml) {
        return active(version, RuleChange.DRAIN, yaml);
    }

    static RawRecord active(int version, RuleChange change, String yaml) {
        return record(RuleKey.active(RULE), definition(RuleState.ACTIVE, version, change, yaml));
    }

    static RawRecord shadow(int version, String yaml) {
        return record(RuleKey.shadow(RULE), definition(RuleState.SHADOW, version, RuleChange.DRAIN, yaml));
    }

    static RawRecord withdrawn(int version) {
        return record(RuleKey.active(RULE), definition(RuleState.WITHDRAWN, version, RuleChange.RESET, ""));
    }

    static RawRecord shadowWithdrawn(int version) {
        return record(RuleKey.shadow(RULE), definition(RuleState.WITHDRAWN, version, RuleChange.RESET, ""));
    }

    static RuleDefinition definition(RuleState state, int version, RuleChange change, String yaml) {
        return new RuleDefinition(
                RULE,
                version,
                state,
                change,
                yaml,
                RuleText.sha256(yaml),
                "test",
                Instant.ofEpochMilli(TestingRecords.START),
                "test");
    }

    static RawRecord record(String key, RuleDefinition definition) {
        return RawRecord.of(
                Topic.RULES,
                key,
                TestingRecords.START,
                0,
                definition.getVersion(),
                RecordCodec.rules().encode(definition));
    }

    /** The clinical rule under another version. */
    static String yaml(int version) {
        return yaml().replaceFirst("(?m)^version: 1$", "version: " + version);
    }

    /** The clinical rule with a default limit, which needs no more than KEEP. */
    static String yaml(int version, int limit) {
        return yaml(version).replace("limit: {value: 120", "limit: {value: " + limit);
    }

    /** The clinical rule as the only one. */
    static Map<String, String> alone() {
        return Map.of(RULE + ".yaml", yaml());
    }

    private static String yaml() {
        return RulePackLoader.clinicalFiles().entrySet().stream()
                .filter(file -> file.getKey().contains(RULE))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
