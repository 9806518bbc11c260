package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.local.publication.RuleTopics;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a running platform is. */
final class BrokerOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka of the running platform (default: as 'holter up' noted it in its folder).")
    private @Nullable String kafka;

    @Option(
            names = "--platform",
            paramLabel = "DIR",
            defaultValue = "holter-data/up",
            description = "Folder of 'holter up' (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("holter-data/up");

    /** Kafka's bootstrap servers. */
    String kafka() {
        if (kafka != null) {
            return kafka;
        }
        return AddressFile.in(folder)
                .read()
                .orElseThrow(() -> new PlatformException(
                        "no running platform is noted in " + folder,
                        "start one with './holter up', or say where Kafka is with --kafka HOST:PORT"));
    }

    /** The topics of rules there. */
    RuleTopics rules() {
        return RuleTopics.at(kafka());
    }
}
