package io.holter.jobs.detection;

import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamConfig;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What the detection job must know.
 *
 * @param stream what every streaming job must know
 * @param until end of history: no deadline after it is met; empty in live operation
 * @param rules rule files, name to text, that apply until {@code rules.v1} says otherwise
 */
public record DetectionConfig(StreamConfig stream, Optional<Instant> until, Map<String, String> rules) {
    public static final ConfigOption<String> UNTIL = ConfigOptions.key("history.until")
            .stringType()
            .noDefaultValue()
            .withDescription("End of history as arrival time, such as 2026-03-02T00:00:00Z; nothing later fires.");
    public static final ConfigOption<String> RULES = ConfigOptions.key("rules.from")
            .stringType()
            .defaultValue(RuleFiles.BUILT_IN)
            .withDescription("Rules to start with: built-in, none, or a folder of .yaml files; rules.v1 overrides.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS = Stream.concat(
                    StreamConfig.OPTIONS.stream(), Stream.of(UNTIL, RULES))
            .toList();

    /** Copies the rules. */
    public DetectionConfig {
        rules = Map.copyOf(rules);
    }

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem, also those of rule files
     */
    public static DetectionConfig from(Settings settings) {
        StreamConfig stream = StreamConfig.from(settings, "detection", StreamConfig.Start.EARLIEST);
        Optional<Instant> until = settings.find(UNTIL).flatMap(text -> instant(settings, text));
        settings.verify(
                !stream.bounded() || until.isPresent(),
                UNTIL.key() + " is missing; a bounded run must be told when history ends, or silence would be found"
                        + " for ever after");
        Map<String, String> rules = RuleFiles.read(settings, settings.get(RULES, RuleFiles.BUILT_IN));
        return settings.check(() -> new DetectionConfig(stream, until, rules));
    }

    /** End of history, ms since 1970 UTC; {@link Long#MAX_VALUE} in live operation. */
    long horizon() {
        return until.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    }

    /** The rules as a map that travels with the job. */
    TreeMap<String, String> rulesToShip() {
        return new TreeMap<>(rules);
    }

    private static Optional<Instant> instant(Settings settings, String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            settings.verify(false, UNTIL.key() + ": '" + text + "' is no time; write 2026-03-02T00:00:00Z");
            return Optional.empty();
        }
    }
}
