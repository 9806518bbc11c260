package io.holter.jobs.aggregate;

import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.Settings;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What the aggregate job must know.
 *
 * @param batch store and night
 * @param year year of the quarter to report
 * @param number number of the quarter, 1 to 4
 */
public record AggregateConfig(BatchConfig batch, int year, int number) implements Serializable {
    public static final ConfigOption<String> QUARTER = ConfigOptions.key("aggregate.quarter")
            .stringType()
            .noDefaultValue()
            .withDescription("The quarter to report, such as 2026Q1; default: the quarter of the night.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS =
            Stream.concat(BatchConfig.OPTIONS.stream(), Stream.of(QUARTER)).toList();

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem
     */
    public static AggregateConfig from(Settings settings) {
        BatchConfig batch = BatchConfig.from(settings);
        Optional<String> written = settings.find(QUARTER);
        Optional<Quarter> parsed = written.flatMap(Quarter::parse);
        settings.verify(
                written.isEmpty() || parsed.isPresent(),
                QUARTER.key() + ": '" + written.orElse("") + "' is not a quarter; write 2026Q1");
        Quarter quarter = parsed.orElseGet(() -> Quarter.of(batch.night()));
        settings.verify(
                !batch.night().isBefore(quarter.first()),
                QUARTER.key() + " begins after the night; choose a later date or an earlier quarter");
        return settings.check(() -> new AggregateConfig(batch, quarter.year(), quarter.number()));
    }

    Quarter quarter() {
        return new Quarter(year, number);
    }

    /** Day after the last that counts: the end of the quarter, or of the night if the quarter still runs. */
    LocalDate end() {
        LocalDate night = batch.night().plusDays(1);
        return night.isBefore(quarter().end()) ? night : quarter().end();
    }

    /** True while the quarter runs: figures are for a look inside, not for delivery. */
    boolean provisional() {
        return batch.night().plusDays(1).isBefore(quarter().end());
    }
}
