package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.Scalars;
import io.holter.schema.signal.Signal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads series of samples: levels, ramps, a shape of the day, noise, gaps. */
final class SeriesReader {
    private static final String SERIES =
            "such as {signal: heart_rate, at: 10 min, every: 1 min, for: 20 min, value: 70, to: 130, noise: 3, arrives: 9 h}";
    private static final String DAILY = "such as daily: {00:00: 55, 07:00: 75, 22:00: 65}";
    private static final String[] KEYS = Stream.concat(
                    Stream.of("signal", "device", "value", "to", "daily", "noise", "seed", "flags", "batch", "arrives"),
                    Arrays.stream(Moments.KEYS))
            .toArray(String[]::new);

    private final Fields f;
    private final StoryClock clock;
    private final int count;

    /** @param count position in the story, the seed of noise unless it says another */
    SeriesReader(Fields f, StoryClock clock, int count) {
        this.f = f;
        this.clock = clock;
        this.count = count;
    }

    List<Telling> read() {
        f.only(KEYS);
        Optional<Signal> signal = f.text("signal", SERIES).flatMap(Signal::ofCode);
        boolean level = f.has("value") || f.has("daily");
        if (signal.isEmpty() || !level) {
            f.problems().at(f.node(), "a series needs a known signal, and a value or a shape of the day", SERIES);
            return List.of();
        }
        long[] times = Moments.read(f, clock);
        return times.length == 0
                ? List.of()
                : new UploadReader(f, clock).read(signal.get(), times, values(signal.get(), times));
    }

    private double[] values(Signal signal, long[] times) {
        double from = f.has("value") ? f.number("value", SERIES).orElse(0.0) : 0;
        double to = f.has("to") ? f.number("to", SERIES).orElse(from) : from;
        double noise = f.has("noise") ? f.number("noise", SERIES).orElse(0.0) : 0;
        SplittableRandom random =
                new SplittableRandom(f.wholeNumber("seed", 0, SERIES).orElse(count));
        TreeMap<Integer, Double> day = day();
        double[] values = new double[times.length];
        for (int i = 0; i < values.length; i++) {
            double ramp = values.length == 1 ? from : from + (to - from) * i / (values.length - 1);
            double shape = day.isEmpty() ? 0 : shape(day, clock.minuteOfDay(times[i]));
            double exact = ramp + shape + (noise == 0 ? 0 : noise * random.nextGaussian());
            values[i] = Math.min(signal.max(), Math.max(signal.min(), exact));
        }
        return values;
    }

    /** Minute of the day to level; {@code value} is added to it. */
    private TreeMap<Integer, Double> day() {
        TreeMap<Integer, Double> day = new TreeMap<>();
        f.optionalMapping("daily", DAILY).ifPresent(shape -> {
            for (Map.Entry<String, Node> entry : shape.entries().entrySet()) {
                Optional<LocalTime> time = StoryClock.time(entry.getKey());
                Optional<Double> level =
                        shape.optionalScalar(entry.getKey(), DAILY).flatMap(s -> Scalars.number(s.getValue()));
                if (time.isPresent() && level.isPresent()) {
                    day.put(time.get().toSecondOfDay() / 60, level.get());
                } else {
                    f.problems().at(entry.getValue(), "'" + entry.getKey() + "' is no time of day with a level", DAILY);
                }
            }
        });
        return day;
    }

    /** Between two of its points the shape is a straight line, also over midnight. */
    private static double shape(TreeMap<Integer, Double> day, int minute) {
        Map.Entry<Integer, Double> before = day.floorEntry(minute);
        Map.Entry<Integer, Double> after = day.higherEntry(minute);
        Map.Entry<Integer, Double> from = before == null ? day.lastEntry() : before;
        Map.Entry<Integer, Double> to = after == null ? day.firstEntry() : after;
        int span = Math.floorMod(to.getKey() - from.getKey(), 24 * 60);
        int done = Math.floorMod(minute - from.getKey(), 24 * 60);
        return span == 0 ? from.getValue() : from.getValue() + (to.getValue() - from.getValue()) * done / span;
    }
}
