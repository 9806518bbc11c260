package io.holter.local.replay;

import io.holter.schema.signal.Signal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * RR intervals as text, one a line, in ms or s (decided by their size). The first interval begins at the fixed start of
 * recordings without absolute time, and each sample is stamped with the beat that ends it. A rejected row has no
 * duration, so what follows it moves up.
 */
final class RrTextReader implements RecordingReader {
    private static final int LONGEST_ROW = 1 << 12;
    private static final int ROWS_TO_LOOK_AT = 200;
    /** No interval in ms is that short, none in s that long. */
    private static final double SECONDS_BELOW = 20;

    private static final double LONGEST_MS = 3_600_000;

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        String unit = unit(recording);
        double factor = unit.equals("s") ? 1_000 : 1;
        double elapsed = 0;
        String patient = recording.defaultPatient();
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LONGEST_ROW);
            for (String line = lines.next(); line != null; line = lines.next()) {
                double value = lines.tooLong() ? Double.NaN : Fields.number(line.strip());
                double interval = value * factor;
                if (lines.tooLong()) {
                    sink.reject(RejectReason.LINE_TOO_LONG, lines.number());
                } else if (line.isBlank()) {
                    sink.reject(RejectReason.EMPTY_ROW, lines.number());
                } else if (Double.isNaN(value)) {
                    sink.reject(RejectReason.NOT_A_NUMBER, lines.number());
                } else if (!(interval > 0 && interval <= LONGEST_MS)) {
                    sink.reject(RejectReason.NOT_AN_INTERVAL, lines.number());
                } else {
                    elapsed += interval;
                    long time = Recording.START + Math.round(elapsed);
                    sink.sample(patient, Signal.RR_INTERVAL, unit, time, value, 0);
                }
            }
        }
    }

    private static String unit(Recording recording) throws IOException {
        int small = 0;
        int numbers = 0;
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LONGEST_ROW);
            String line = lines.next();
            for (int i = 0; i < ROWS_TO_LOOK_AT && line != null; i++, line = lines.next()) {
                double value = Fields.number(line.strip());
                small += value < SECONDS_BELOW ? 1 : 0;
                numbers += Double.isNaN(value) ? 0 : 1;
            }
        } catch (EOFException e) {
            // A file cut within its first rows: what was seen decides, and reading will report the cut.
            return 2 * small > numbers ? "s" : "ms";
        }
        return 2 * small > numbers ? "s" : "ms";
    }
}
