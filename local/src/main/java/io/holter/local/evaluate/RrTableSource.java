package io.holter.local.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * RR intervals as text: {@code start_sample RR_seconds end_sample}, or one interval a line. Rhythms stand in the same
 * file or in another of the same record; files belong together if their names differ in words such as atr, qrs and rr only.
 */
final class RrTableSource implements RecordSource {
    private static final double SECONDS_BELOW = 20;

    private final String beats;
    private final String label;
    private final TreeMap<String, List<Path>> files = new TreeMap<>();

    /** Records under {@code folder}; {@code label} is the rhythm of all beats that no annotation names, or "". */
    RrTableSource(Path folder, String beats, String label) throws IOException {
        this.beats = beats;
        this.label = label;
        for (Path file : Folder.files(folder)) {
            String name = Folder.name(file).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            if (name.matches(".*\\.(txt|csv|tsv|rr|dat|ann)") && !name.startsWith("reference")) {
                files.computeIfAbsent(record(name), id -> new ArrayList<>()).add(file);
            }
        }
    }

    private static String record(String name) {
        String stem = name.replaceFirst("\\.[a-z]+$", "");
        String plain = stem.replaceAll("(^|[^a-z])(w?qrs|atr|rr|ann|rhythms?|beats?|labels?)(?![a-z])", "$1")
                .replaceAll("^[-_.]+|[-_.]+$", "");
        return plain.isEmpty() ? stem : plain;
    }

    @Override
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    @Override
    public RhythmRecord read(String id) throws IOException {
        RhythmRecord record = new RhythmRecord(id);
        RrTable chosen = null;
        RhythmChanges rhythms = new RhythmChanges();
        List<RrTable> tables = new ArrayList<>();
        for (Path file : files.getOrDefault(id, List.of())) {
            RrTable table = RrTable.read(file);
            table.remarks.forEach(record::remark);
            tables.add(table);
            boolean preferred = Folder.name(file).toLowerCase(Locale.ROOT).contains(beats);
            if (table.hasBeats() && (chosen == null || preferred)) {
                chosen = table;
            }
        }
        if (chosen == null) {
            String names = String.join(
                    ", ",
                    files.getOrDefault(id, List.of()).stream().map(Folder::name).toList());
            throw new IOException(names + ": no RR intervals in it"
                    + (record.remarks().isEmpty() ? "" : " (" + String.join("; ", record.remarks()) + ")"));
        }
        double frequency = chosen.frequency();
        for (RrTable table : tables) {
            for (int i = 0; i < table.rhythmNames.size(); i++) {
                rhythms.add(Math.round(table.rhythmTimes.get(i) * 1_000 / frequency), table.rhythmNames.get(i));
            }
        }
        if (rhythms.isEmpty() && label.isEmpty()) {
            record.remark(id + ": no rhythm annotation; its beats are unlabelled (--label names one for all)");
        }
        fill(record, chosen, rhythms, frequency);
        return record;
    }

    private void fill(RhythmRecord record, RrTable table, RhythmChanges rhythms, double frequency) {
        int columns = table.columns();
        double unit = unit(table, columns);
        double elapsed = 0;
        int refused = 0;
        boolean first = true;
        for (double[] row : table.beats) {
            double interval = row.length == columns ? row[columns == 1 ? 0 : 1] * unit : Double.NaN;
            boolean untilFirstBeat = first && columns == 3 && row[0] == 0;
            first = false;
            if (!(interval > 0 && interval < 3_600_000)) {
                refused++;
                continue;
            }
            elapsed += interval;
            long time = columns == 3 ? Math.round(row[2] * 1_000 / frequency) : Math.round(elapsed);
            if (!untilFirstBeat) {
                String rhythm = rhythms.at(time);
                record.add(time, interval, rhythm.isEmpty() ? label : rhythm);
            }
        }
        if (refused > 0) {
            record.remark(record.id() + ": " + refused + " rows are no intervals; left out");
        }
    }

    /** Intervals of three columns are in seconds; else their size decides between ms and s. */
    private static double unit(RrTable table, int columns) {
        int small = 0;
        for (double[] row : table.beats) {
            small += row[row.length > 1 ? 1 : 0] < SECONDS_BELOW ? 1 : 0;
        }
        return columns == 3 || 2 * small > table.beats.size() ? 1_000 : 1;
    }
}
