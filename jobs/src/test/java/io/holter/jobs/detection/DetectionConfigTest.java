package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.jobs.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionConfigTest {
    @TempDir
    Path folder;

    @Test
    void startsWithTheBuiltInRulesAndNoEndOfHistory() {
        DetectionConfig config = config(Map.of());

        assertThat(config.until()).isEmpty();
        assertThat(config.horizon()).isEqualTo(Long.MAX_VALUE);
        assertThat(config.rules()).isNotEmpty();
    }

    @Test
    void wantsToKnowWhenABoundedHistoryEnds() {
        assertThatThrownBy(() -> config(Map.of("source.bounded", "true")))
                .hasMessageContaining("history.until is missing; a bounded run must be told when history ends");
    }

    @Test
    void readsTheEndOfHistory() {
        assertThat(config(Map.of("source.bounded", "true", "history.until", "2026-03-02T00:00:00Z"))
                        .until())
                .contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThatThrownBy(() -> config(Map.of("history.until", "tomorrow")))
                .hasMessageContaining("history.until: 'tomorrow' is no time");
    }

    @Test
    void refusesAFolderThatHoldsABadRule() throws IOException {
        Files.writeString(folder.resolve("RH-99.yaml"), "id: [");

        assertThatThrownBy(() -> config(Map.of("rules.from", folder.toString())))
                .hasMessageContaining("RH-99.yaml");
    }

    @Test
    void saysThatAFolderCannotBeRead() {
        assertThatThrownBy(() -> config(Map.of("rules.from", "nowhere")))
                .hasMessageContaining("rules.from: cannot read folder nowhere");
    }

    private static DetectionConfig config(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(Map.of("kafka.servers", "nowhere:1"));
        all.putAll(changes);
        return DetectionConfig.from(Settings.of(all));
    }
}
