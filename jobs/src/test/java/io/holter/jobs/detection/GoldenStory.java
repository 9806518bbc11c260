package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a golden savepoint was made of: the afternoon of three patients, saved in the middle of their episodes, with
 * the clinical rules, one with derived values and one in shadow. Savepoints in the repository end where the first part
 * ends, so neither part may ever change.
 */
final class GoldenStory {
    private static final int PATIENTS = 3;
    private static final long MIDDLE = TestingRecords.START + 35 * Story.MINUTE;
    private static final long LATER = MIDDLE + Story.HOUR;

    private GoldenStory() {}

    /** All records by arrival. */
    static List<RawRecord> records() {
        return Story.records().stream()
                .filter(r -> Story.patients().indexOf(r.key()) < PATIENTS)
                .toList();
    }

    /** How many of them are in the savepoint. */
    static int before() {
        return (int) records().stream().filter(r -> r.arrived() <= MIDDLE).count();
    }

    /** The rule records in the savepoint; the last lets arrival time pass. */
    static List<RawRecord> rulesBefore() {
        return List.of(
                record("EX-02", "EX-02", 1, RuleState.ACTIVE, RuleChange.DRAIN, example(1)),
                record("RH-04~shadow", "RH-04", 2, RuleState.SHADOW, RuleChange.DRAIN, Published.yaml(2, 110)),
                nothing());
    }

    /** Those, and as many after the savepoint: none of which changes anything. */
    static List<RawRecord> rulesThatStay() {
        List<RawRecord> all = new ArrayList<>(rulesBefore());
        rulesBefore().forEach(r -> all.add(nothing()));
        return all;
    }

    /** Those, and after the savepoint one that keeps, one that drains, one that is withdrawn. */
    static List<RawRecord> rulesThatChange() {
        List<RawRecord> all = new ArrayList<>(rulesBefore());
        all.add(record("RH-04", "RH-04", 3, RuleState.ACTIVE, RuleChange.KEEP, Published.yaml(3, 125)));
        all.add(record("EX-02", "EX-02", 2, RuleState.ACTIVE, RuleChange.DRAIN, example(2)));
        all.add(record("BP-01", "BP-01", 2, RuleState.WITHDRAWN, RuleChange.RESET, ""));
        return all;
    }

    /** Configuration of the job over this history. */
    static DetectionConfig config(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.servers",
                "nowhere:1",
                "source.bounded",
                "true",
                "history.until",
                Instant.ofEpochMilli(Story.UNTIL).toString(),
                "checkpoint.interval",
                "1 h",
                "flink.restart-strategy.type",
                "none"));
        settings.putAll(more);
        return DetectionConfig.from(Settings.of(settings));
    }

    private static RawRecord nothing() {
        return RawRecord.of(Topic.RULES, "", LATER, 0, 0, new byte[0]);
    }

    private static RawRecord record(
            String key, String rule, int version, RuleState state, RuleChange change, String yaml) {
        RuleDefinition definition = new RuleDefinition(
                rule, version, state, change, yaml, RuleText.sha256(yaml), "test", Instant.EPOCH, "golden");
        return RawRecord.of(
                Topic.RULES, key, LATER, 0, version, RecordCodec.rules().encode(definition));
    }

    private static String example(int version) {
        try (InputStream in = GoldenStory.class.getResourceAsStream("/savepoints/EX-02.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(?m)^version: 1$", "version: " + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
