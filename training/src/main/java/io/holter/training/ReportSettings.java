package io.holter.training;

import io.holter.archive.store.StoreSettings;
import io.holter.training.report.load.ReportScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the reports of a night: {@code date}, {@code store.root}, {@code store.endpoint}, {@code store.region},
 * {@code store.path-style} as for {@link NightJob}, and
 *
 * <ul>
 *   <li>{@code report.page-key}: file with at least 16 secret bytes that name the patients' pages; required
 *   <li>{@code report.zone}: time zone of the pages; Europe/Berlin
 *   <li>{@code report.window}: days of history, 7 to 60; 28
 *   <li>{@code report.simulated}: true says on every page that no real person is meant; false
 * </ul>
 *
 * @param scope which report
 * @param store where to read and write
 * @param pageKeyFile the file with the key
 */
record ReportSettings(ReportScope scope, StoreSettings store, Path pageKeyFile) {
    private static final Map<String, String> PRESETS = Map.of(
            "store.endpoint", "",
            "store.region", "us-east-1",
            "store.path-style", "false",
            "report.zone", "Europe/Berlin",
            "report.window", "28",
            "report.simulated", "false");

    private static final Set<String> REQUIRED = Set.of("date", "store.root", "report.page-key");

    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException naming every problem
     */
    static ReportSettings of(Map<String, String> values) {
        return new Reader(values).read();
    }

    /** The secret bytes. */
    byte[] pageKey() {
        try {
            return Files.readAllBytes(pageKeyFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.page-key in " + pageKeyFile, e);
        }
    }

    private static final class Reader {
        private final Map<String, String> texts = new HashMap<>(PRESETS);
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> values) {
            values.keySet().stream()
                    .filter(key -> !PRESETS.containsKey(key) && !REQUIRED.contains(key))
                    .sorted()
                    .forEach(key -> problems.add(key + " is not an option"));
            texts.putAll(values);
        }

        ReportSettings read() {
            LocalDate date = parse("date", LocalDate::parse, "a night, such as 2026-03-01");
            URI root = parse("store.root", URI::create, "s3a://bucket or file:/dir");
            Path key = parse("report.page-key", Path::of, "a file with at least 16 secret bytes");
            URI endpoint = parse("store.endpoint", URI::create, "a URL");
            ZoneId zone = parse("report.zone", ZoneId::of, "a time zone, such as Europe/Berlin");
            Integer window = parse("report.window", Integer::valueOf, "days, 7 to 60");
            if (!problems.isEmpty() || date == null || root == null || key == null || zone == null || window == null) {
                throw new IllegalArgumentException("settings of the reports: " + String.join("; ", problems));
            }
            boolean simulated = Boolean.parseBoolean(texts.get("report.simulated"));
            ReportScope usual = ReportScope.of(date, simulated);
            return new ReportSettings(
                    new ReportScope(date, window, zone, usual.model(), simulated), store(root, endpoint), key);
        }

        private StoreSettings store(URI root, @Nullable URI endpoint) {
            return new StoreSettings(
                    root,
                    endpoint == null || endpoint.toString().isEmpty() ? null : endpoint,
                    texts.getOrDefault("store.region", ""),
                    null,
                    null,
                    Boolean.parseBoolean(texts.get("store.path-style")));
        }

        private <T> @Nullable T parse(String key, Function<String, T> parser, String meaning) {
            String text = texts.get(key);
            if (text == null) {
                problems.add(key + " is missing: " + meaning);
                return null;
            }
            try {
                return parser.apply(text.strip());
            } catch (RuntimeException e) {
                problems.add(key + " cannot be '" + text + "': " + meaning);
                return null;
            }
        }
    }
}
