package io.holter.local.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the format of a file by its first bytes; only WFDB annotations, which have no mark, by their name. */
final class FormatDetector {
    private static final int HEAD = 1 << 16;
    private static final Pattern ANNOTATIONS = Pattern.compile(".*\\.(atr|qrs|ecg|ann|hea)(\\.gz)?");
    private static final Pattern FHIR = Pattern.compile("\"resourceType\"\\s*:");
    private static final int LINES_TO_LOOK_AT = 20;

    private FormatDetector() {}

    /** The format, or empty if the content fits none. */
    static Optional<RecordingFormat> detect(Recording recording) throws IOException {
        if (ANNOTATIONS.matcher(recording.fileName()).matches()) {
            return Optional.of(RecordingFormat.WFDB);
        }
        String head = head(recording);
        return ofText(head.startsWith("\uFEFF") ? head.substring(1) : head);
    }

    /** The first bytes; of a file that is cut short, those before the cut. */
    private static String head(Recording recording) throws IOException {
        byte[] bytes = new byte[HEAD];
        int length = 0;
        try (InputStream in = recording.open()) {
            for (int n = 0; n >= 0 && length < HEAD; n = in.read(bytes, length, HEAD - length)) {
                length += n;
            }
        } catch (EOFException e) {
            if (length == 0) {
                throw e;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static Optional<RecordingFormat> ofText(String head) {
        String text = head.stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            boolean fhir = FHIR.matcher(text).find();
            return Optional.of(fhir ? RecordingFormat.FHIR : RecordingFormat.OPEN_MHEALTH);
        }
        List<String> lines = text.lines().limit(LINES_TO_LOOK_AT).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = Fields.header(lines.get(0));
        if (FitbitReader.header(header)) {
            return Optional.of(RecordingFormat.FITBIT_CSV);
        }
        if (header.contains("signal") && header.contains("value")) {
            return Optional.of(RecordingFormat.HOLTER_CSV);
        }
        long numbers = lines.stream()
                .filter(line -> !Double.isNaN(Fields.number(line.strip())))
                .count();
        return 2 * numbers > lines.size() ? Optional.of(RecordingFormat.RR_TEXT) : Optional.empty();
    }
}
