package io.holter.jobs.runtime;

import io.holter.archive.store.StoreSettings;
import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * What every nightly job must know.
 *
 * @param store where landing and archive are
 * @param night the night: everything that arrived up to the end of this day (UTC) counts
 * @param parallelism of all operators; 0: as the cluster is configured
 * @param flink settings for Flink itself
 */
public record BatchConfig(StoreSettings store, LocalDate night, int parallelism, Map<String, String> flink)
        implements Serializable {
    public static final ConfigOption<String> STORE = ConfigOptions.key("store.root")
            .stringType()
            .noDefaultValue()
            .withDescription("Root of the object store: s3a://bucket or file:/dir.");
    public static final ConfigOption<String> ENDPOINT = ConfigOptions.key("store.endpoint")
            .stringType()
            .noDefaultValue()
            .withDescription("URL of the S3 service; without it, AWS.");
    public static final ConfigOption<String> REGION = ConfigOptions.key("store.region")
            .stringType()
            .defaultValue("us-east-1")
            .withDescription("Region to sign requests for.");
    public static final ConfigOption<String> ACCESS_KEY = ConfigOptions.key("store.access-key")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Access key; without it, the environment's own credentials. Write ${NAME} for a variable.");
    public static final ConfigOption<String> SECRET_KEY = ConfigOptions.key("store.secret-key")
            .stringType()
            .noDefaultValue()
            .withDescription("Secret key. Write ${NAME} for an environment variable.");
    public static final ConfigOption<Boolean> PATH_STYLE = ConfigOptions.key("store.path-style")
            .booleanType()
            .defaultValue(false)
            .withDescription("Put the bucket into the path instead of the host name.");
    public static final ConfigOption<String> DATE = ConfigOptions.key("date")
            .stringType()
            .noDefaultValue()
            .withDescription("The night, such as 2026-03-01: what arrived up to the end of this day (UTC) counts.");
    public static final ConfigOption<Integer> PARALLELISM = ConfigOptions.key("job.parallelism")
            .intType()
            .defaultValue(0)
            .withDescription("Parallel subtasks; 0: as the cluster is configured.");

    /** All options of this record, for documentation. */
    public static final List<ConfigOption<?>> OPTIONS =
            List.of(STORE, ENDPOINT, REGION, ACCESS_KEY, SECRET_KEY, PATH_STYLE, DATE, PARALLELISM);

    private static final StoreSettings NOWHERE =
            new StoreSettings(URI.create("file:/"), null, "none", null, null, false);

    /** Index time of the night: the midnight (UTC) that ends it, ms since 1970 UTC. */
    public long index() {
        return night.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Reads the record; problems are noted in {@code settings}. */
    public static BatchConfig from(Settings settings) {
        LocalDate night = night(settings, settings.require(DATE, "name the night, such as --date 2026-03-01"));
        int parallelism = settings.get(PARALLELISM, 0);
        settings.verify(parallelism >= 0, PARALLELISM.key() + " is negative; use 0 or more");
        return new BatchConfig(store(settings), night, parallelism, settings.below("flink."));
    }

    private static LocalDate night(Settings settings, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            settings.verify(text.isEmpty(), DATE.key() + ": '" + text + "' is not a day; write 2026-03-01");
            return LocalDate.EPOCH;
        }
    }

    private static StoreSettings store(Settings settings) {
        String root = settings.require(STORE, "name the bucket, such as s3a://holter");
        Optional<String> endpoint = settings.find(ENDPOINT);
        String region = settings.get(REGION, "");
        String access = settings.find(ACCESS_KEY).orElse(null);
        String secret = settings.find(SECRET_KEY).orElse(null);
        boolean pathStyle = settings.get(PATH_STYLE, false);
        try {
            URI at = endpoint.map(URI::create).orElse(null);
            return root.isEmpty()
                    ? NOWHERE
                    : new StoreSettings(URI.create(root), at, region, access, secret, pathStyle);
        } catch (IllegalArgumentException e) {
            settings.verify(false, "store: " + e.getMessage());
            return NOWHERE;
        }
    }
}
