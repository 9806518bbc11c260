package io.holter.rules.oracle;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One rule and one patient: all readings, all values. */
final class Scene {
    static final int POOR = SampleFlags.LOW_QUALITY | SampleFlags.NOT_WORN;

    private final Sketch sketch;
    private final Story story;
    private final Surroundings around;
    private final List<Reading> readings;
    private final Map<String, double[]> made = new HashMap<>();
    private boolean tooClose;

    /** What was measured at one moment, by name of the input. */
    record Reading(long time, int flags, Map<String, Double> values) {}

    Scene(Sketch sketch, Story story) {
        this.sketch = sketch;
        this.story = story;
        this.around = new Surroundings(story);
        this.readings = readings(sketch, story);
        if (applies() == Says.YES) {
            MadeValues values = new MadeValues(this, sketch);
            sketch.made().forEach(m -> made.put(m.name(), values.of(m)));
        }
    }

    private static List<Reading> readings(Sketch sketch, Story story) {
        TreeMap<Long, Reading> byTime = new TreeMap<>();
        for (Signal signal : sketch.signals()) {
            List<Story.Sample> judged = story.samples().stream()
                    .filter(s -> s.signal() == signal && (s.flags() & POOR) == 0)
                    .toList();
            Long width = sketch.resample().get(signal);
            (width == null ? judged : means(judged, width))
                    .forEach(s -> put(byTime, s.time(), s.flags(), signal.code(), s.value()));
        }
        for (EventInput input : sketch.events()) {
            story.events().stream().filter(input::fits).forEach(e -> put(byTime, e.time(), 0, input.name(), 1));
        }
        return List.copyOf(byTime.values());
    }

    private static void put(Map<Long, Reading> byTime, long time, int flags, String name, double value) {
        Reading known = byTime.getOrDefault(time, new Reading(time, 0, Map.of()));
        Map<String, Double> values = new TreeMap<>(known.values());
        values.put(name, value);
        byTime.put(time, new Reading(time, known.flags() | flags, values));
    }

    /** One mean per window with a sample after it; the time is that of the window's last sample. */
    private static List<Story.Sample> means(List<Story.Sample> samples, long width) {
        TreeMap<Long, List<Story.Sample>> windows = new TreeMap<>();
        samples.forEach(s -> windows.computeIfAbsent(Math.floorDiv(s.time(), width), k -> new ArrayList<>())
                .add(s));
        windows.pollLastEntry();
        return windows.values().stream().map(Scene::mean).toList();
    }

    private static Story.Sample mean(List<Story.Sample> window) {
        double mean = window.stream().mapToDouble(Story.Sample::value).sum() / window.size();
        int all = window.stream().mapToInt(Story.Sample::flags).reduce(-1, (a, b) -> a & b);
        int any = window.stream().mapToInt(Story.Sample::flags).reduce(0, (a, b) -> a | b);
        int flags = all & (SampleFlags.AT_REST | SampleFlags.ASLEEP) | any & SampleFlags.IN_SESSION;
        Story.Sample last = window.get(window.size() - 1);
        return new Story.Sample(last.signal(), last.time(), mean, flags, 0);
    }

    Sketch sketch() {
        return sketch;
    }

    List<Reading> readings() {
        return readings;
    }

    Surroundings around() {
        return around;
    }

    Moment moment(int index) {
        return new Moment(this, index);
    }

    /** The value in a column at a reading; NaN if there is none. */
    double value(String column, int index) {
        double[] values = made.get(column);
        return values == null ? readings.get(index).values().getOrDefault(column, Double.NaN) : values[index];
    }

    /** The clinician's value where the range allows it, else the rule's. */
    double parameter(String name) {
        Sketch.Limit limit = sketch.limits().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
        Double own = story.profile() == null ? null : story.profile().limits().get(name);
        return own != null && own >= limit.min() && own <= limit.max() ? own : limit.value();
    }

    /** Whether the rule is for this patient. A profile does not change in our stories, and an age not within one. */
    Says applies() {
        return readings.isEmpty()
                ? Says.NO
                : sketch.appliesTo().map(a -> a.at(moment(0))).orElse(Says.YES);
    }

    void tooClose() {
        tooClose = true;
    }

    /** True if somewhere rounding decided. */
    boolean isTooClose() {
        return tooClose;
    }
}
