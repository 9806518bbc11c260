package io.holter.local.command;

import io.holter.local.platform.PlatformConfig;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that starts the embedded platform. */
final class PlatformOptions {
    private static final int SLOTS_PER_JOB = 4;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallel instances of each Flink operator, 1 to 16 (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Kafka's port on 127.0.0.1 (default: any free one).")
    private int kafkaPort;

    @Option(
            names = "--store-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The object store's port on 127.0.0.1 (default: any free one).")
    private int storePort;

    @Option(
            names = "--flink-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of Flink's Web UI on 127.0.0.1 (default: any free one).")
    private int flinkPort;

    /** Parallel instances of each operator. */
    int parallelism() {
        return parallelism;
    }

    /** The platform in a folder. */
    PlatformConfig in(Path workDir) {
        return new PlatformConfig(
                workDir,
                4,
                Math.max(1, parallelism) * SLOTS_PER_JOB,
                true,
                new PlatformConfig.Ports(kafkaPort, storePort, flinkPort));
    }
}
