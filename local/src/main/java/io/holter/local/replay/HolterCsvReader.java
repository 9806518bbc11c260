package io.holter.local.replay;

import io.holter.schema.signal.Signal;
import io.holter.schema.signal.UnitConversion;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Holter CSV: one sample a row; columns by name, in any order, others ignored. */
final class HolterCsvReader implements RecordingReader {
    static final List<String> COLUMNS = List.of("patient", "signal", "time", "value", "unit");

    private static final int LONGEST_ROW = 1 << 16;

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LONGEST_ROW);
            String header = lines.next();
            List<String> names = header == null ? List.of() : Fields.header(header);
            int[] columns = COLUMNS.stream().mapToInt(names::indexOf).toArray();
            boolean complete = names.containsAll(COLUMNS);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (lines.tooLong()) {
                    sink.reject(RejectReason.LINE_TOO_LONG, lines.number());
                } else if (complete) {
                    row(line, lines.number(), columns, recording.zone(), sink);
                } else {
                    sink.reject(RejectReason.MISSING_COLUMN, lines.number());
                }
            }
        }
    }

    private static void row(String line, long number, int[] columns, ZoneId zone, RecordingSink sink) {
        if (line.isBlank()) {
            sink.reject(RejectReason.EMPTY_ROW, number);
            return;
        }
        List<String> fields = Fields.split(line);
        for (int column : columns) {
            if (column >= fields.size()) {
                sink.reject(RejectReason.WRONG_FIELD_COUNT, number);
                return;
            }
        }
        sample(fields, columns, number, zone, sink);
    }

    private static void sample(List<String> fields, int[] columns, long number, ZoneId zone, RecordingSink sink) {
        Optional<Signal> signal = Signal.ofCode(fields.get(columns[1]));
        if (signal.isEmpty()) {
            sink.reject(RejectReason.NO_SIGNAL_OF_OURS, number);
            return;
        }
        String unit = fields.get(columns[4]);
        OptionalLong time = Times.parse(fields.get(columns[2]), zone);
        double value = Fields.number(fields.get(columns[3]));
        if (UnitConversion.of(signal.get(), unit).isEmpty()) {
            sink.reject(RejectReason.UNKNOWN_UNIT, number);
        } else if (time.isEmpty()) {
            sink.reject(RejectReason.BAD_TIME, number);
        } else if (time.getAsLong() == Times.SKIPPED) {
            sink.reject(RejectReason.NO_SUCH_LOCAL_TIME, number);
        } else if (Double.isNaN(value)) {
            sink.reject(RejectReason.NOT_A_NUMBER, number);
        } else {
            sink.sample(fields.get(columns[0]), signal.get(), unit, time.getAsLong(), value, 0);
        }
    }
}
