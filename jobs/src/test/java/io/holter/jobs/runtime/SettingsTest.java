package io.holter.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void readsDefaults() {
        StreamConfig config = read("--kafka.servers", "k:9092");

        assertThat(config.group()).isEqualTo("holter-demo");
        assertThat(config.bounded()).isFalse();
        assertThat(config.clock()).isEqualTo(StreamConfig.Clock.WALL);
        assertThat(config.slack()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.parallelism()).isEmpty();
        assertThat(config.maxParallelism()).isEqualTo(128);
    }

    @Test
    void readsNestedYamlAndLetsFlagsWin() throws IOException {
        Path file = Files.writeString(
                folder.resolve("job.yaml"),
                "kafka:\n  servers: [a:1, b:2]\n  client:\n    security.protocol: SSL\nsource:\n  clock: records\njob.parallelism: 4\n");

        StreamConfig config = read("--config", file.toString(), "--job.parallelism=2");

        assertThat(config.servers()).isEqualTo("a:1,b:2");
        assertThat(config.client()).containsEntry("security.protocol", "SSL");
        assertThat(config.clock()).isEqualTo(StreamConfig.Clock.RECORDS);
        assertThat(config.parallelism()).contains(2);
    }

    @Test
    void readsProperties() throws IOException {
        Path file = Files.writeString(folder.resolve("job.properties"), "kafka.servers=a:1\nsource.slack=1 s\n");

        assertThat(read("--config=" + file).slack()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatThrownBy(() -> read(
                        "--job.parallelism", "many", "--source.clok", "wall", "--checkpoint.interval", "1 ms", "oops"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("5 problems")
                .hasMessageContaining("kafka.servers is missing; name at least one broker")
                .hasMessageContaining("job.parallelism: 'many' cannot be used")
                .hasMessageContaining("source.clok is not a setting of this job; known are")
                .hasMessageContaining("checkpoint.interval is PT0.001S; use at least 100 ms")
                .hasMessageContaining("'oops' is no flag");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> read("--config", "nowhere.yaml", "--kafka.servers", "k:1"))
                .hasMessageContaining("cannot read nowhere.yaml");
    }

    @Test
    void takesSecretsFromTheEnvironmentAndDoesNotShowThem() {
        String name = System.getenv().keySet().iterator().next();
        StreamConfig config = StreamConfigs.of(Map.of("kafka.client.sasl.password", "${" + name + "}"));

        assertThat(config.client()).containsEntry("sasl.password", System.getenv(name));
        assertThat(config.shown()).containsEntry("kafka.client.sasl.password", "${" + name + "}");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> StreamConfigs.of(Map.of("kafka.client.sasl.password", "${NOT_SET_ANYWHERE}")))
                .hasMessageContaining("kafka.client.sasl.password wants environment variable NOT_SET_ANYWHERE");
    }

    private static StreamConfig read(String... arguments) {
        Settings settings = Settings.ofArguments(arguments);
        StreamConfig config = StreamConfig.from(settings, "demo", StreamConfig.Start.COMMITTED);
        return settings.check(() -> config);
    }
}
