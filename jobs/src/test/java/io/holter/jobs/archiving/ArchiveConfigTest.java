package io.holter.jobs.archiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.jobs.runtime.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveConfigTest {
    @Test
    void readsDefaults() {
        ArchiveConfig config = config(Map.of("store.root", "s3://holter/"));

        assertThat(config.store()).isEqualTo(URI.create("s3://holter"));
        assertThat(config.partition()).isEqualTo(LandingPartition.HOUR);
        assertThat(config.rowGroup()).isEqualTo(16 << 20);
    }

    @Test
    void readsEveryOption() {
        ArchiveConfig config =
                config(Map.of("store.root", "file:/x", "landing.partition", "day", "landing.row-group", "1 mb"));

        assertThat(config.partition()).isEqualTo(LandingPartition.DAY);
        assertThat(config.rowGroup()).isEqualTo(1 << 20);
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatThrownBy(() ->
                        config(Map.of("store.root", "holter", "landing.row-group", "1 b", "landing.partition", "week")))
                .hasMessageContaining("store.root has no scheme; write s3://bucket or file:/folder")
                .hasMessageContaining("landing.row-group must be 64 kb to 1 gb")
                .hasMessageContaining("landing.partition: 'week' cannot be used; expected something like HOUR");
    }

    private static ArchiveConfig config(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(Map.of("kafka.servers", "nowhere:1"));
        all.putAll(changes);
        return ArchiveConfig.from(Settings.of(all));
    }
}
