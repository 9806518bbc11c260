package io.holter.jobs.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What every streaming job must know: where Kafka is, what moves time on, how often state is saved.
 *
 * @param servers Kafka's bootstrap servers
 * @param group consumer group, also the prefix of client ids
 * @param client further Kafka client properties, such as those for TLS and SASL
 * @param bounded true if the job ends where the topics end when it starts
 * @param start where reading starts if there is no checkpoint to go on from
 * @param clock what moves arrival time on when nobody sends
 * @param idleAfter a partition without a record for so long does not hold the others back
 * @param slack how far records of different partitions may come apart, in arrival time
 * @param margin how far behind the wall clock arrival time is kept while nobody sends
 * @param discovery how often new partitions are looked for
 * @param checkpointInterval time between checkpoints
 * @param checkpointFolder where checkpoints go; empty: as the cluster is configured
 * @param parallelism of all operators; empty: as the cluster is configured
 * @param maxParallelism number of key groups, fixed for the life of the state
 * @param flink settings for Flink itself
 * @param shown all settings as written, for Flink's web page
 */
public record StreamConfig(
        String servers,
        String group,
        Map<String, String> client,
        boolean bounded,
        Start start,
        Clock clock,
        Duration idleAfter,
        Duration slack,
        Duration margin,
        Duration discovery,
        Duration checkpointInterval,
        Optional<String> checkpointFolder,
        Optional<Integer> parallelism,
        int maxParallelism,
        Map<String, String> flink,
        Map<String, String> shown) {

    /** What moves arrival time on when nobody sends. */
    public enum Clock {
        /** The wall clock, less a margin: for live data, so that silence is noticed. */
        WALL,
        /** Nothing: time is what records say. For replays and history. */
        RECORDS
    }

    /** Where reading starts if there is no checkpoint to go on from. */
    public enum Start {
        /** Where the consumer group last was, or at the beginning. */
        COMMITTED,
        /** At the beginning of the topics. */
        EARLIEST
    }

    public static final ConfigOption<String> SERVERS = ConfigOptions.key("kafka.servers")
            .stringType()
            .noDefaultValue()
            .withDescription("Kafka's bootstrap servers, host:port,host:port.");
    public static final ConfigOption<String> GROUP = ConfigOptions.key("kafka.group")
            .stringType()
            .noDefaultValue()
            .withDescription("Consumer group; default holter-<job>.");
    /** Prefix of Kafka client properties that are handed on. */
    public static final String CLIENT = "kafka.client.";
    /** Prefix of Flink settings that are handed on. */
    public static final String FLINK = "flink.";

    public static final ConfigOption<Boolean> BOUNDED = ConfigOptions.key("source.bounded")
            .booleanType()
            .defaultValue(false)
            .withDescription("Read what the topics hold when the job starts, then end.");
    public static final ConfigOption<Start> START = ConfigOptions.key("source.start")
            .enumType(Start.class)
            .noDefaultValue()
            .withDescription(
                    "Without a checkpoint, start where the group was (committed; default of the archive job) or"
                            + " at the beginning (earliest; default of detection, which is nothing without its history).");
    public static final ConfigOption<Clock> CLOCK = ConfigOptions.key("source.clock")
            .enumType(Clock.class)
            .defaultValue(Clock.WALL)
            .withDescription("wall: time moves on when nobody sends (live). records: it does not (replay).");
    public static final ConfigOption<Duration> IDLE_AFTER = ConfigOptions.key("source.idle-after")
            .durationType()
            .defaultValue(Duration.ofSeconds(1))
            .withDescription("A partition silent for so long does not hold time back.");
    public static final ConfigOption<Duration> SLACK = ConfigOptions.key("source.slack")
            .durationType()
            .defaultValue(Duration.ofMillis(200))
            .withDescription("Time kept behind the newest record, for records of other partitions. 0 if bounded.");
    public static final ConfigOption<Duration> MARGIN = ConfigOptions.key("source.margin")
            .durationType()
            .defaultValue(Duration.ofSeconds(30))
            .withDescription("Time kept behind the wall clock while nobody sends.");
    public static final ConfigOption<Duration> DISCOVERY = ConfigOptions.key("source.discovery-interval")
            .durationType()
            .defaultValue(Duration.ofMinutes(1))
            .withDescription("How often new partitions are looked for.");
    public static final ConfigOption<Duration> CHECKPOINT_INTERVAL = ConfigOptions.key("checkpoint.interval")
            .durationType()
            .defaultValue(Duration.ofSeconds(30))
            .withDescription("Time between checkpoints; the archive's files become visible with each.");
    public static final ConfigOption<String> CHECKPOINT_FOLDER = ConfigOptions.key("checkpoint.folder")
            .stringType()
            .noDefaultValue()
            .withDescription("URI for checkpoints; default as the cluster is configured.");
    public static final ConfigOption<Integer> PARALLELISM = ConfigOptions.key("job.parallelism")
            .intType()
            .noDefaultValue()
            .withDescription("Parallel subtasks; default as the cluster is configured.");
    public static final ConfigOption<Integer> MAX_PARALLELISM = ConfigOptions.key("job.max-parallelism")
            .intType()
            .defaultValue(128)
            .withDescription("Key groups; cannot change while state is kept.");

    /** All options of this record, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS = List.of(
            SERVERS,
            GROUP,
            BOUNDED,
            START,
            CLOCK,
            IDLE_AFTER,
            SLACK,
            MARGIN,
            DISCOVERY,
            CHECKPOINT_INTERVAL,
            CHECKPOINT_FOLDER,
            PARALLELISM,
            MAX_PARALLELISM);

    /** Reads the record; problems are noted in {@code settings}. Job name and start are defaults. */
    public static StreamConfig from(Settings settings, String job, Start start) {
        boolean bounded = settings.get(BOUNDED, false);
        StreamConfig config = new StreamConfig(
                settings.require(SERVERS, "name at least one broker, such as kafka:9092"),
                settings.get(GROUP, "holter-" + job),
                settings.below(CLIENT),
                bounded,
                settings.get(START, start),
                settings.get(CLOCK, Clock.WALL),
                settings.get(IDLE_AFTER, Duration.ZERO),
                settings.get(SLACK, Duration.ZERO),
                settings.get(MARGIN, Duration.ZERO),
                settings.get(DISCOVERY, Duration.ZERO),
                settings.get(CHECKPOINT_INTERVAL, Duration.ZERO),
                settings.find(CHECKPOINT_FOLDER),
                settings.find(PARALLELISM),
                settings.get(MAX_PARALLELISM, 1),
                settings.below(FLINK),
                settings.written());
        config.verify(settings);
        return config;
    }

    private void verify(Settings settings) {
        settings.verify(
                !idleAfter.isNegative() && !idleAfter.isZero(),
                IDLE_AFTER.key() + " is " + idleAfter + "; it must be above 0, such as 1 s");
        settings.verify(!slack.isNegative(), SLACK.key() + " is negative; use 0 or more");
        settings.verify(!margin.isNegative(), MARGIN.key() + " is negative; use 0 or more");
        settings.verify(
                checkpointInterval.compareTo(Duration.ofMillis(100)) >= 0,
                CHECKPOINT_INTERVAL.key() + " is " + checkpointInterval + "; use at least 100 ms");
        settings.verify(
                maxParallelism >= 1 && maxParallelism <= 32_768,
                MAX_PARALLELISM.key() + " is " + maxParallelism + "; use 1 to 32768");
        settings.verify(
                parallelism.filter(p -> p < 1 || p > maxParallelism).isEmpty(),
                PARALLELISM.key() + " must be 1 to " + MAX_PARALLELISM.key());
    }
}
