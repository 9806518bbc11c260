package io.holter.local.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short recordings with one label each (CinC 2017): REFERENCE*.csv with {@code name,label} and a table of RR intervals per
 * record, as files or in a tar archive. A is fibrillation, N and O are other rhythms, ~ is too noisy to say.
 */
final class CincSource implements RecordSource {
    private static final Map<String, String> RHYTHMS = Map.of("A", "AFIB", "N", "N", "O", "OTHER", "~", "");

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Path> tables = new TreeMap<>();
    private final Map<String, byte[]> packed = new TreeMap<>();

    CincSource(Path folder) throws IOException {
        List<Path> files = Folder.files(folder);
        for (Path file : files) {
            String name = Folder.name(file).toLowerCase(Locale.ROOT);
            if (name.startsWith("reference") && name.endsWith(".csv")) {
                readLabels(file);
            }
        }
        if (labels.isEmpty()) {
            throw new IOException(folder + ": no REFERENCE*.csv with labels in it");
        }
        for (Path file : files) {
            String id = id(Folder.name(file));
            if (labels.containsKey(id)) {
                tables.put(id, file);
            }
        }
        for (Path file : files) {
            if (tables.isEmpty() && TarArchive.is(file)) {
                TarArchive.files(file).forEach(this::pack);
            }
        }
        if (tables.isEmpty() && packed.isEmpty()) {
            throw new IOException(
                    folder + ": no table of RR intervals in it or in its tar archives is named after a label");
        }
    }

    private static String id(String name) {
        return name.replaceFirst("\\.(csv|txt)(\\.gz)?$", "").replaceFirst("^w?qrs", "");
    }

    private void pack(String name, byte[] content) {
        if (labels.containsKey(id(name))) {
            packed.put(id(name), content);
        }
    }

    private RrTable table(String id) throws IOException {
        byte[] content = packed.get(id);
        if (content != null) {
            return RrTable.read(id, new ByteArrayInputStream(content));
        }
        Path file = tables.get(id);
        if (file == null) {
            throw new IOException(id + ": no such record");
        }
        return RrTable.read(file);
    }

    private void readLabels(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            String[] words = line.strip().split(",");
            if (words.length >= 2 && RHYTHMS.containsKey(words[1].strip())) {
                labels.putIfAbsent(words[0].strip(), words[1].strip());
            } else if (!line.isBlank() && number > 1) {
                throw new IOException(
                        Folder.name(file) + ":" + number + ": not name,label with a label of N, A, O or ~");
            }
        }
    }

    @Override
    public List<String> ids() {
        return List.copyOf(packed.isEmpty() ? tables.keySet() : packed.keySet());
    }

    @Override
    public RhythmRecord read(String id) throws IOException {
        String rhythm = RHYTHMS.getOrDefault(labels.getOrDefault(id, ""), "");
        RrTable table = table(id);
        RhythmRecord record = new RhythmRecord(id);
        table.remarks.forEach(record::remark);
        double factor = 1_000 / table.frequency();
        boolean first = true;
        for (double[] row : table.beats) {
            if (row.length == 3 && row[1] > 0 && !(first && row[0] == 0)) {
                record.add(Math.round(row[2] * factor), row[1] * 1_000, rhythm);
            }
            first = false;
        }
        return record;
    }
}
