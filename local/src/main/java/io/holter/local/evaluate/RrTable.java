package io.holter.local.evaluate;

import io.holter.local.replay.LineSource;
import io.holter.local.replay.RecordingFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file of beats, of rhythms, or of both. */
final class RrTable {
    private static final int LONGEST_ROW = 1 << 12;
    private static final int FEWEST_TO_DECIDE = 5;

    final List<double[]> beats = new ArrayList<>();
    final List<Double> rhythmTimes = new ArrayList<>();
    final List<String> rhythmNames = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    private long rows;
    private long refused;
    private long firstRefused;

    static RrTable read(Path file) throws IOException {
        try (InputStream in = RecordingFile.open(file)) {
            return read(Folder.name(file), in);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            throw new IOException(
                    message.startsWith(Folder.name(file)) ? message : Folder.name(file) + ": " + message, e);
        }
    }

    /** Reads a table that is named so in messages. */
    static RrTable read(String name, InputStream in) throws IOException {
        RrTable table = new RrTable();
        try {
            LineSource lines = new LineSource(in, LONGEST_ROW);
            for (String line = lines.next(); line != null; line = lines.next()) {
                table.take(line, lines.number(), lines.tooLong());
            }
        } catch (EOFException e) {
            table.remarks.add(name + ": ends in the middle, after row " + table.rows + "; what was before is used");
        } catch (IOException e) {
            throw new IOException(name + ": damaged after row " + table.rows + ": " + e.getMessage(), e);
        }
        if (table.beats.size() == RhythmRecord.LARGEST) {
            table.remarks.add(name + ": more than " + table.beats.size() + " beats; only these are used");
        }
        if (table.refused > 0) {
            table.remarks.add(name + ":" + table.firstRefused + ": " + table.refused
                    + " rows without numbers (the first is named); left out");
        }
        return table;
    }

    private void take(String line, long number, boolean tooLong) {
        rows = number;
        RrTableRow row = tooLong ? null : RrTableRow.of(line);
        if (row == null) {
            boolean header = number == 1 || line.startsWith("#");
            if (!header) {
                refused++;
                firstRefused = refused == 1 ? number : firstRefused;
            }
            return;
        }
        if (row.numbers().length > 0 && beats.size() < RhythmRecord.LARGEST) {
            beats.add(row.numbers());
        }
        if (row.rhythm() != null) {
            rhythmTimes.add(row.sample());
            rhythmNames.add(row.rhythm());
        }
    }

    boolean hasBeats() {
        return beats.size() >= FEWEST_TO_DECIDE || rhythmNames.isEmpty() && !beats.isEmpty();
    }

    /** Columns of most rows: 3 for start, RR and end; 2 for time and RR; 1 for RR. */
    int columns() {
        int[] counts = new int[4];
        for (double[] row : beats) {
            counts[row.length]++;
        }
        return counts[3] * 2 > beats.size() ? 3 : counts[2] * 2 > beats.size() ? 2 : 1;
    }

    /** Samples per second, as the rows themselves say: samples between beats over seconds between beats. */
    double frequency() {
        List<Double> ratios = new ArrayList<>();
        for (double[] row : beats) {
            if (row.length == 3 && row[1] > 0 && row[2] > row[0]) {
                ratios.add((row[2] - row[0]) / row[1]);
            }
        }
        ratios.sort(null);
        return ratios.isEmpty() ? 1 : ratios.get(ratios.size() / 2);
    }
}
