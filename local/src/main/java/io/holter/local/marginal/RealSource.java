package io.holter.local.marginal;

import io.holter.local.delivery.Delivery;
import io.holter.local.delivery.DeliveryReader;
import io.holter.local.evaluate.AnnotatedBeats;
import io.holter.local.replay.RecordingFile;
import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Real recordings as distributions: whatever replay reads, WFDB beats outside annotated fibrillation, and two tables
 * that no device sends, steps per hour and day-and-night blood pressure. Each file is recognised by its content.
 */
public final class RealSource {
    private static final double HOURS = 24;

    private final Marginals out;
    private final ZoneId zone;
    private final List<String> remarks = new ArrayList<>();

    private RealSource(String name, ZoneId zone) {
        this.out = new Marginals(name);
        this.zone = zone;
    }

    /**
     * What was read.
     *
     * @param marginals the distributions
     * @param remarks what could not be used
     */
    public record Read(Marginals marginals, List<String> remarks) {}

    /**
     * Reads a file or the files of a folder.
     *
     * @param zone zone of times without one
     * @throws IOException if {@code path} cannot be read
     */
    public static Read read(Path path, ZoneId zone) throws IOException {
        Path last = path.toAbsolutePath().normalize().getFileName();
        RealSource source = new RealSource(last == null ? path.toString() : last.toString(), zone);
        List<Path> others = new ArrayList<>();
        boolean beats = false;
        for (Path file : files(path)) {
            String name = String.valueOf(file.getFileName());
            if (name.matches(".*\\.(atr|hea|qrs|dat)(\\.gz)?")) {
                beats |= name.matches(".*\\.atr(\\.gz)?");
            } else if (!source.table(file)) {
                others.add(file);
            }
        }
        if (beats) {
            source.remarks.addAll(AnnotatedBeats.read(path, source::beats));
        }
        if (!others.isEmpty()) {
            source.replay(others);
        }
        return new Read(source.out, List.copyOf(source.remarks));
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + ": no such file or folder");
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean table(Path file) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(RecordingFile.open(file), StandardCharsets.ISO_8859_1))) {
            String header = in.readLine();
            RealTable.Opened table = header == null ? null : RealTable.of(header);
            if (table == null) {
                return false;
            }
            int unread = table.read(in, out);
            if (unread > 0) {
                remarks.add(file.getFileName() + ": " + unread + " rows could not be read");
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void beats(AnnotatedBeats record) {
        BeatRun run = new BeatRun(out);
        for (int i = 0; i < record.times().length; i++) {
            if (record.calm()[i]) {
                run.beat(record.times()[i], record.intervals()[i]);
            } else {
                run.end();
            }
        }
        run.end();
        out.person(record.hours() / HOURS);
    }

    private void replay(List<Path> files) {
        Replay replay = Replay.read(files, ReplayOptions.automatic().withZone(zone));
        Map<String, List<Delivery>> people = new LinkedHashMap<>();
        replay.deliveries()
                .forEachRemaining(d ->
                        people.computeIfAbsent(d.key(), k -> new ArrayList<>()).add(d));
        for (List<Delivery> deliveries : people.values()) {
            PersonSeries person = new PersonSeries();
            new DeliveryReader(person).all(deliveries.iterator());
            Summaries.add(person, true, out);
        }
        if (!replay.account().rejected().isEmpty()) {
            remarks.add("rows that could not be read: " + replay.account().rejected());
        }
    }
}
