package io.holter.local.command;

import io.holter.local.platform.PlatformAddresses;
import io.holter.local.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Notes in the folder of a running platform where its servers are, for commands in other terminals. Holds no secret. */
final class AddressFile {
    private static final String NAME = "addresses.properties";
    private static final String KAFKA = "kafka=";

    private final Path file;

    private AddressFile(Path file) {
        this.file = file;
    }

    static AddressFile in(Path folder) {
        return new AddressFile(folder.resolve(NAME));
    }

    void write(PlatformAddresses addresses) {
        try {
            Files.write(file, List.of(KAFKA + addresses.kafka(), "flink=" + addresses.flink()));
        } catch (IOException e) {
            throw new PlatformException("cannot write " + file, "check rights and free space", e);
        }
    }

    /** Kafka's bootstrap servers, if a platform noted them. */
    Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(KAFKA))
                            .map(line -> line.substring(KAFKA.length()))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new PlatformException("cannot read " + file, "may you read it?", e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PlatformException("cannot delete " + file, "delete it by hand; the platform is down", e);
        }
    }
}
