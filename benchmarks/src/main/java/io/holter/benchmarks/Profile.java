package io.holter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the CPU goes in the last round: samples of stacks by Flight Recorder, as text beside the results. */
final class Profile {
    private static final int LINES = 45;

    private final Recording recording;
    private final Path text;
    private final boolean on;

    private Profile(Recording recording, Path text, boolean on) {
        this.recording = recording;
        this.text = text;
        this.on = on;
    }

    /** Begins to sample, if the options ask for it and it is the last round. */
    static Profile start(BenchOptions options, int round, String code) {
        Recording recording = new Recording();
        boolean on = options.profile() && round == options.rounds();
        if (on) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
        }
        return new Profile(recording, options.folder().resolve("profile-" + code + ".txt"), on);
    }

    /** Writes what was seen. */
    void stop() throws IOException {
        if (on) {
            recording.stop();
            Path raw = Files.createTempFile("holter", ".jfr");
            recording.dump(raw);
            Files.writeString(text, summary(RecordingFile.readAllEvents(raw)));
            Files.delete(raw);
        }
        recording.close();
    }

    private static String summary(List<RecordedEvent> events) {
        Map<String, Integer> leaves = new HashMap<>();
        Map<String, Integer> inclusive = new HashMap<>();
        Map<String, Integer> threads = new HashMap<>();
        int samples = 0;
        for (RecordedEvent event : events) {
            if (event.getStackTrace() == null
                    || event.getStackTrace().getFrames().isEmpty()) {
                continue;
            }
            samples++;
            List<RecordedFrame> frames = event.getStackTrace().getFrames();
            leaves.merge(name(frames.get(0)), 1, Integer::sum);
            Set<String> seen = new HashSet<>();
            frames.forEach(frame -> seen.add(name(frame)));
            seen.forEach(name -> inclusive.merge(name, 1, Integer::sum));
            threads.merge(thread(event), 1, Integer::sum);
        }
        return "threads, of " + samples + " samples\n" + top(threads, samples) + "\nself\n" + top(leaves, samples)
                + "\nwith callees\n" + top(inclusive, samples);
    }

    private static String thread(RecordedEvent event) {
        String name = event.getThread("sampledThread") == null
                ? "?"
                : String.valueOf(event.getThread("sampledThread").getJavaName());
        return name.replaceAll("\\d+", "N");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String top(Map<String, Integer> counts, int samples) {
        List<String> lines = new ArrayList<>();
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(LINES)
                .forEach(e -> lines.add(String.format("%5.1f %%  %s", 100.0 * e.getValue() / samples, e.getKey())));
        return String.join("\n", lines) + "\n";
    }
}
