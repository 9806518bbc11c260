package io.holter.jobs.backtest;

import io.holter.jobs.detection.RuleFiles;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.Settings;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What a backtest must know.
 *
 * @param batch store, and the last day (its night): what arrived up to its end counts
 * @param from first day (UTC) whose alerts count
 * @param warmUp days before it that are read so that averages, baselines and open episodes are as they were
 * @param candidate rule files of the pack that is tried, name to text
 * @param against rule files of the pack that it is compared with; empty for none
 * @param result prefix of the keys that results are written under, ending in a slash
 */
public record BacktestConfig(
        BatchConfig batch,
        LocalDate from,
        int warmUp,
        TreeMap<String, String> candidate,
        TreeMap<String, String> against,
        String result)
        implements Serializable {
    /** Days that the longest baseline looks back. */
    public static final int USUAL_WARM_UP = 42;

    public static final ConfigOption<String> FROM = ConfigOptions.key("backtest.from")
            .stringType()
            .noDefaultValue()
            .withDescription("First day, such as 2026-02-01 (UTC); the last is date.");
    public static final ConfigOption<Integer> WARM_UP = ConfigOptions.key("backtest.warm-up-days")
            .intType()
            .defaultValue(USUAL_WARM_UP)
            .withDescription("Days before the first that are read, but whose alerts do not count.");
    public static final ConfigOption<String> CANDIDATE = ConfigOptions.key("backtest.rules")
            .stringType()
            .noDefaultValue()
            .withDescription("Rules to try: built-in, or a folder of .yaml files.");
    public static final ConfigOption<String> AGAINST = ConfigOptions.key("backtest.against")
            .stringType()
            .defaultValue("none")
            .withDescription("Rules to compare them with: built-in, none, or a folder of .yaml files.");
    public static final ConfigOption<String> RESULT = ConfigOptions.key("backtest.result")
            .stringType()
            .noDefaultValue()
            .withDescription("Prefix of the keys of the results, below the store's root.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS = Stream.concat(
                    BatchConfig.OPTIONS.stream(), Stream.of(FROM, WARM_UP, CANDIDATE, AGAINST, RESULT))
            .toList();

    /** Copies the rules. */
    public BacktestConfig {
        candidate = new TreeMap<>(candidate);
        against = new TreeMap<>(against);
    }

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem, also those of rule files
     */
    public static BacktestConfig from(Settings settings) {
        BatchConfig batch = BatchConfig.from(settings);
        LocalDate from = day(settings, settings.require(FROM, "name the first day, such as 2026-02-01"));
        int warmUp = settings.get(WARM_UP, USUAL_WARM_UP);
        settings.verify(warmUp >= 0 && warmUp <= 400, WARM_UP.key() + " is " + warmUp + "; use 0 to 400");
        settings.verify(!from.isAfter(batch.night()), FROM.key() + " is after " + BatchConfig.DATE.key());
        Map<String, String> candidate =
                RuleFiles.read(settings, settings.require(CANDIDATE, "name a folder of rules, or built-in"));
        Map<String, String> against = RuleFiles.read(settings, settings.get(AGAINST, "none"));
        String result = settings.get(RESULT, "backtests/" + from + "_" + batch.night() + "/");
        return settings.check(() ->
                new BacktestConfig(batch, from, warmUp, new TreeMap<>(candidate), new TreeMap<>(against), result));
    }

    private static LocalDate day(Settings settings, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            settings.verify(text.isEmpty(), FROM.key() + ": '" + text + "' is not a day; write 2026-02-01");
            return LocalDate.EPOCH;
        }
    }

    /** First moment that counts, ms since 1970 UTC. */
    public long begin() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Moment up to which history is known, ms since 1970 UTC. */
    public long end() {
        return batch.index();
    }

    /** First measurement day that is read. */
    public LocalDate firstRead() {
        return from.minusDays(warmUp);
    }
}
