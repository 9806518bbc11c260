package io.holter.jobs.archiving;

import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamConfig;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/**
 * What the archive job must know.
 *
 * @param stream what every streaming job must know
 * @param store root of the object store; files go below {@code <store>/landing}
 * @param partition how landing folders divide time
 * @param rowGroup size in memory of a Parquet row group, bytes
 */
public record ArchiveConfig(StreamConfig stream, URI store, LandingPartition partition, long rowGroup) {
    public static final ConfigOption<String> STORE = ConfigOptions.key("store.root")
            .stringType()
            .noDefaultValue()
            .withDescription("Root of the object store, such as s3://holter; landing files go to <root>/landing.");
    public static final ConfigOption<LandingPartition> PARTITION = ConfigOptions.key("landing.partition")
            .enumType(LandingPartition.class)
            .defaultValue(LandingPartition.HOUR)
            .withDescription("hour: dt=/hour= folders (live). day: dt= folders only (history loads).");
    public static final ConfigOption<MemorySize> ROW_GROUP = ConfigOptions.key("landing.row-group")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(16))
            .withDescription("Parquet row group in memory; each open folder of each dataset may hold one.");

    /** All options of the job, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS = Stream.concat(
                    StreamConfig.OPTIONS.stream(), Stream.of(STORE, PARTITION, ROW_GROUP))
            .toList();

    /**
     * The checked configuration.
     *
     * @throws io.holter.jobs.runtime.InvalidSettings listing every problem
     */
    public static ArchiveConfig from(Settings settings) {
        StreamConfig stream = StreamConfig.from(settings, "archive", StreamConfig.Start.COMMITTED);
        String root = settings.require(STORE, "name the bucket, such as s3://holter");
        LandingPartition partition = settings.get(PARTITION, LandingPartition.HOUR);
        long rowGroup = settings.get(ROW_GROUP, MemorySize.ZERO).getBytes();
        settings.verify(
                root.isBlank() || root.matches("[a-z0-9]+:/.*"),
                STORE.key() + " has no scheme; write s3://bucket or file:/folder");
        settings.verify(rowGroup >= 64 << 10 && rowGroup <= 1L << 30, ROW_GROUP.key() + " must be 64 kb to 1 gb");
        return settings.check(
                () -> new ArchiveConfig(stream, URI.create(root.replaceAll("/+$", "")), partition, rowGroup));
    }
}
