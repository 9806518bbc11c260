package io.holter.jobs.runtime;

import java.util.HashMap;
import java.util.Map;

/** Stream configurations for tests: Kafka is nowhere. */
public final class StreamConfigs {
    private StreamConfigs() {}

    /** Defaults with these settings. */
    public static StreamConfig of(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(Map.of("kafka.servers", "nowhere:1"));
        all.putAll(changes);
        Settings settings = Settings.of(all);
        StreamConfig config = StreamConfig.from(settings, "test", StreamConfig.Start.COMMITTED);
        return settings.check(() -> config);
    }
}
