package io.holter.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where everything lies below the store's root: the only place that puts keys together. No key names a patient. */
public final class ArchiveLayout {
    private static final Pattern LANDING_DAY = Pattern.compile("/dt=(\\d{4}-\\d{2}-\\d{2})/");
    private static final String ARCHIVE = "archive/";

    private ArchiveLayout() {}

    /** Prefix of a dataset's landing files. */
    public static String landing(Dataset dataset) {
        return "landing/" + dataset.folder() + "/";
    }

    /** Arrival day (UTC) of a landing file, or empty if the key is not one of a finished landing file. */
    public static Optional<LocalDate> landingDay(String key) {
        Matcher day = LANDING_DAY.matcher(key);
        String name = key.substring(key.lastIndexOf('/') + 1);
        boolean unfinished = name.startsWith(".") || name.startsWith("_") || !name.endsWith(".parquet");
        if (unfinished || !day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.group(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** File of one measurement day and patient bucket. */
    public static String vitals(LocalDate day, int bucket, String revision) {
        return String.format(Locale.ROOT, ARCHIVE + "vitals/day=%s/bucket=%02d/%s.parquet", day, bucket, revision);
    }

    /** File of one arrival day of a dataset other than vitals. */
    public static String records(Dataset dataset, LocalDate day, String revision) {
        return ARCHIVE + dataset.folder() + "/day=" + day + "/" + revision + ".parquet";
    }

    /** Prefix of a dataset's manifests. */
    public static String manifests(Dataset dataset) {
        return ARCHIVE + dataset.folder() + "/manifest/";
    }

    /** Manifest of one revision, named so that the newest sorts last. */
    public static String manifest(Dataset dataset, long revision) {
        return manifests(dataset) + number(revision) + ".json";
    }

    /** A revision in keys: eight digits. */
    public static String number(long revision) {
        return String.format(Locale.ROOT, "%08d", revision);
    }

    /** Manifest of the feature table of a night. */
    public static String featureManifest(LocalDate night) {
        return "features/date=" + night + "/manifest.json";
    }

    /** A file of the feature table of a night. */
    public static String featureFile(LocalDate night, int part, String inputs) {
        return String.format(Locale.ROOT, "features/date=%s/part-%05d-%s.parquet", night, part, inputs);
    }

    /** Folder of a model's night, ending in a slash. */
    public static String modelFolder(String model, LocalDate night) {
        return "models/" + model + "/" + night + "/";
    }

    /** Pointer to the model in use. */
    public static String champion(String model) {
        return "models/" + model + "/champion.json";
    }

    /** Risk scores of a night. */
    public static String scores(LocalDate night) {
        return "scores/date=" + night + "/scores.parquet";
    }

    /** Folder of the reports of a night, ending in a slash. */
    public static String reportFolder(LocalDate night) {
        return "reports/date=" + night + "/";
    }

    /** Folder of one insurer's release, ending in a slash. {@code quarter} looks like 2026Q1. */
    public static String releaseFolder(String quarter, String insurer) {
        return "releases/quarter=" + quarter + "/insurer=" + insurer + "/";
    }
}
