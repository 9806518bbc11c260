package io.holter.local.evaluate;

import io.holter.local.replay.RecordingFile;
import io.holter.local.replay.WfdbAnnotations;
import io.holter.local.replay.WfdbHeader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** WFDB records: rhythms from one annotation file, beats from the same or another. */
final class WfdbSource implements RecordSource {
    private static final double LOWEST_FREQUENCY = 10;
    private static final double HIGHEST_FREQUENCY = 1e6;

    private final String annotations;
    private final String beats;
    private final String label;
    private final TreeMap<String, Path> files = new TreeMap<>();

    /**
     * Records with an annotation file of type {@code annotations} (such as atr) under {@code folder}; {@code label} is the
     * rhythm of all beats that no annotation names, or "".
     */
    WfdbSource(Path folder, String annotations, String beats, String label) throws IOException {
        this.annotations = annotations;
        this.beats = beats;
        this.label = label;
        for (Path file : Folder.files(folder)) {
            String name = Folder.name(file).replaceFirst("\\.gz$", "");
            if (name.endsWith("." + annotations)) {
                files.putIfAbsent(name.substring(0, name.length() - annotations.length() - 1), file);
            }
        }
    }

    @Override
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    @Override
    public RhythmRecord read(String id) throws IOException {
        Path file = files.get(id);
        if (file == null) {
            throw new IOException(id + ": no such record");
        }
        WfdbHeader header = WfdbHeader.beside(file, id, ZoneOffset.UTC)
                .orElseThrow(() -> new IOException(
                        id + ".hea: missing or without a record line; the sampling frequency" + " is in it"));
        if (header.frequency() < LOWEST_FREQUENCY || header.frequency() > HIGHEST_FREQUENCY) {
            throw new IOException(id + ".hea: " + header.frequency() + " samples a second are not plausible");
        }
        RhythmRecord record = new RhythmRecord(id);
        RhythmChanges rhythms = new RhythmChanges();
        List<Long> times = new ArrayList<>();
        boolean own = annotations.equals(beats);
        read(file, record, (time, code, text) -> {
            if (text.startsWith("(")) {
                rhythms.add(time, text);
            } else if (own) {
                beat(times, time, code);
            }
        });
        if (!own) {
            read(beatFile(file, id), record, (time, code, text) -> beat(times, time, code));
        }
        if (times.size() == RhythmRecord.LARGEST) {
            record.remark(id + ": more than " + times.size() + " beats; only these are used");
        }
        if (rhythms.isEmpty() && label.isEmpty()) {
            record.remark(
                    Folder.name(file) + ": no rhythm annotation; its beats are unlabelled (--label names a rhythm)");
        }
        fill(record, times, rhythms, header);
        return record;
    }

    private static void beat(List<Long> times, long time, int code) {
        if (WfdbAnnotations.isBeat(code) && times.size() < RhythmRecord.LARGEST) {
            times.add(time);
        }
    }

    private Path beatFile(Path file, String id) throws IOException {
        for (String name : List.of(id + "." + beats, id + "." + beats + ".gz")) {
            Path candidate = file.resolveSibling(name);
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw new IOException(id + "." + beats + ": missing; --beats names the annotation file that has the beats");
    }

    private static void read(Path file, RhythmRecord record, WfdbAnnotations.Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(RecordingFile.open(file))) {
            WfdbAnnotations.read(in, visitor);
        } catch (EOFException e) {
            record.remark(Folder.name(file) + ": " + e.getMessage() + "; what was before it is used");
        } catch (IOException e) {
            throw new IOException(Folder.name(file) + ": " + e.getMessage(), e);
        }
    }

    private void fill(RhythmRecord record, List<Long> times, RhythmChanges rhythms, WfdbHeader header) {
        double factor = 1_000.0 / header.frequency();
        long last = header.samples() > 0 ? header.samples() : Long.MAX_VALUE / 2_000;
        long previous = -1;
        int refused = 0;
        for (long time : times) {
            boolean bad = time < 0 || time > last || time <= previous;
            refused += bad ? 1 : 0;
            if (!bad && previous >= 0) {
                String rhythm = rhythms.at(time);
                record.add(Math.round(time * factor), (time - previous) * factor, rhythm.isEmpty() ? label : rhythm);
            }
            previous = bad ? previous : time;
        }
        if (refused > 0) {
            record.remark(
                    record.id() + ": " + refused + " beats outside the record or not after the one before; left out");
        }
    }
}
