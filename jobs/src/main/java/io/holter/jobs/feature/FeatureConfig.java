package io.holter.jobs.feature;

import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.Settings;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What the feature job must know.
 *
 * @param batch store and night
 * @param every days between index times
 * @param settle days that adjudication may take: a horizon counts as observed only so long after its end
 */
public record FeatureConfig(BatchConfig batch, int every, int settle) implements Serializable {
    public static final ConfigOption<Integer> EVERY = ConfigOptions.key("features.every-days")
            .intType()
            .defaultValue(3)
            .withDescription("Days between index times for training.");
    public static final ConfigOption<Integer> SETTLE = ConfigOptions.key("label.settle-days")
            .intType()
            .defaultValue(7)
            .withDescription(
                    "Days that adjudication may take; a label stays open until the horizon and these are over.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS = Stream.concat(
                    BatchConfig.OPTIONS.stream(), Stream.of(EVERY, SETTLE))
            .toList();

    private static final int YEAR = 366;

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem
     */
    public static FeatureConfig from(Settings settings) {
        BatchConfig batch = BatchConfig.from(settings);
        int every = settings.get(EVERY, 1);
        int settle = settings.get(SETTLE, 0);
        settings.verify(every >= 1 && every <= YEAR, EVERY.key() + " is " + every + "; use 1 to " + YEAR);
        settings.verify(settle >= 0 && settle <= YEAR, SETTLE.key() + " is " + settle + "; use 0 to " + YEAR);
        return settings.check(() -> new FeatureConfig(batch, every, settle));
    }
}
