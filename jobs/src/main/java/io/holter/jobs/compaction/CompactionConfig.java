package io.holter.jobs.compaction;

import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What compaction must know.
 *
 * @param batch store and night
 * @param buckets patient buckets of a new archive; an archive keeps the number of its first revision
 */
public record CompactionConfig(BatchConfig batch, int buckets) {
    public static final ConfigOption<Integer> BUCKETS = ConfigOptions.key("archive.buckets")
            .intType()
            .defaultValue(4)
            .withDescription("Patient buckets of a new archive; aim at files of 50 to 200 MB a day and bucket.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS =
            Stream.concat(BatchConfig.OPTIONS.stream(), Stream.of(BUCKETS)).toList();

    private static final int MOST_BUCKETS = 9_999;

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem
     */
    public static CompactionConfig from(Settings settings) {
        BatchConfig batch = BatchConfig.from(settings);
        int buckets = settings.get(BUCKETS, 1);
        settings.verify(
                buckets >= 1 && buckets <= MOST_BUCKETS,
                BUCKETS.key() + " is " + buckets + "; use 1 to " + MOST_BUCKETS);
        return settings.check(() -> new CompactionConfig(batch, buckets));
    }
}
