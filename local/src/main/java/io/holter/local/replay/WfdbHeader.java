package io.holter.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The record line of a WFDB header (PhysioNet, header(5)): {@code name signals frequency samples time date}.
 *
 * @param frequency samples per second
 * @param samples length of the record in samples, or 0 if unknown
 * @param start begin of the record, ms since 1970 UTC
 */
public record WfdbHeader(double frequency, long samples, long start) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm:ss[.SSS]", Locale.ROOT);
    private static final DateTimeFormatter CALENDAR = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final double DEFAULT_FREQUENCY = 250;
    private static final int LONGEST_LINE = 1 << 12;

    /** The header of an annotation file: the .hea file of the same record beside it, or empty if there is none. */
    static Optional<WfdbHeader> beside(Recording annotations) throws IOException {
        return beside(annotations.path(), annotations.stem(), annotations.zone());
    }

    /**
     * The header of a record, packed or not.
     *
     * @param file any file of the record
     * @param record name of the record
     * @param zone of the local times in the header
     * @return the header, or empty if there is none or it cannot be read
     */
    public static Optional<WfdbHeader> beside(Path file, String record, ZoneId zone) throws IOException {
        Path packed = file.resolveSibling(record + ".hea.gz");
        Path plain = file.resolveSibling(record + ".hea");
        Path header = Files.isRegularFile(plain) ? plain : packed;
        if (!Files.isRegularFile(header)) {
            return Optional.empty();
        }
        try (InputStream in = RecordingFile.open(header)) {
            LineSource lines = new LineSource(in, LONGEST_LINE);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    return parse(line.strip().split("\\s+"), zone);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<WfdbHeader> parse(String[] words, ZoneId zone) {
        if (words.length < 2) {
            return Optional.empty();
        }
        double frequency = words.length > 2 ? Fields.number(words[2].split("[/(]")[0]) : DEFAULT_FREQUENCY;
        double samples = words.length > 3 ? Fields.number(words[3]) : 0;
        if (!(frequency > 0) || !(samples >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new WfdbHeader(frequency, (long) samples, start(words, zone)));
    }

    /** A record without a date begins at the fixed start of such recordings, at its time of day if it has one. */
    private static long start(String[] words, ZoneId zone) {
        try {
            LocalTime clock = words.length > 4 ? LocalTime.parse(words[4], CLOCK) : LocalTime.MIDNIGHT;
            if (words.length > 5) {
                LocalDateTime local = LocalDate.parse(words[5], CALENDAR).atTime(clock);
                long start = local.atZone(zone).toInstant().toEpochMilli();
                return Times.plausible(start) ? start : Recording.START;
            }
            return Recording.START + clock.toSecondOfDay() * 1_000L;
        } catch (DateTimeException e) {
            return Recording.START;
        }
    }
}
