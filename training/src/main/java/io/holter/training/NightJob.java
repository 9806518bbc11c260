package io.holter.training;

import io.holter.archive.store.ObjectStore;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one night of training from the command line: {@code --config FILE} (properties), then {@code --key value} or
 * {@code --key=value}; flags win. The keys are those of {@link NightOption}.
 */
public final class NightJob {
    private static final Logger LOG = LoggerFactory.getLogger(NightJob.class);
    private static final String CONFIG = "config";

    private NightJob() {}

    /** Runs the night and logs what became of it; fails with a message that names every problem. */
    public static void main(String[] args) {
        NightSettings settings = NightSettings.of(values(args));
        try (ObjectStore store = ObjectStore.open(settings.store())) {
            NightResult result = new Night(store, settings.keys()).run(settings.config());
            LOG.info(
                    "Night {}: {} ({}). {} scores, {} of them numbers.",
                    result.date(),
                    result.decision().promoted() ? "promoted" : "champion kept",
                    result.decision().reason(),
                    result.scores().size(),
                    result.scores().stream()
                            .filter(s -> s.getProbability() != null)
                            .count());
        }
    }

    static Map<String, String> values(String[] args) {
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("'" + args[i] + "' is not a flag; write --key value or --key=value");
            }
            String flag = args[i].substring(2);
            int equals = flag.indexOf('=');
            if (equals < 0 && i + 1 == args.length) {
                throw new IllegalArgumentException("--" + flag + " has no value; write --key value or --key=value");
            }
            flags.put(
                    equals < 0 ? flag : flag.substring(0, equals), equals < 0 ? args[++i] : flag.substring(equals + 1));
        }
        Map<String, String> values = new HashMap<>(file(flags.remove(CONFIG)));
        values.putAll(flags);
        return values;
    }

    private static Map<String, String> file(@Nullable String path) {
        Map<String, String> values = new HashMap<>();
        if (path != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(path))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the settings in " + path, e);
            }
            properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
        }
        return values;
    }
}
