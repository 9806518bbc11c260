package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how samples of a story are sent: device, flags, batches, arrival. */
final class UploadReader {
    static final String[] KEYS = {"device", "flags", "batch", "arrives"};

    private static final long USUAL_DELAY = 5_000;
    private static final String DEVICE = "such as watch-1";

    private static final Map<String, Integer> FLAGS = Map.of(
            "motion", SampleFlags.MOTION,
            "low_quality", SampleFlags.LOW_QUALITY,
            "not_worn", SampleFlags.NOT_WORN,
            "at_rest", SampleFlags.AT_REST,
            "in_session", SampleFlags.IN_SESSION,
            "asleep", SampleFlags.ASLEEP,
            "seated", SampleFlags.SEATED,
            "estimated", SampleFlags.ESTIMATED);

    private final Fields f;
    private final StoryClock clock;

    UploadReader(Fields f, StoryClock clock) {
        this.f = f;
        this.clock = clock;
    }

    /** Uploads of these samples, times ascending; one by one if the story does not say. */
    List<Telling> read(Signal signal, long[] times, double[] values) {
        return read(signal, times, values, 1);
    }

    /** Uploads of these samples, times ascending; so many ms of them together if the story does not say. */
    List<Telling> read(Signal signal, long[] times, double[] values, long usualBatch) {
        String device =
                f.optionalScalar("device", DEVICE).map(ScalarNode::getValue).orElse("device");
        int flags = flags();
        long batch =
                Math.max(1, StoryClock.length(f, "batch").map(d -> d.toMillis()).orElse(usualBatch));
        Optional<Long> arrives = clock.find(f, "arrives");
        List<Telling> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= times.length; i++) {
            boolean full = i == times.length || arrives.isEmpty() && times[i] - times[from] >= batch;
            if (full) {
                long arrived = arrives.orElse(times[i - 1] + USUAL_DELAY);
                long[] t = Arrays.copyOfRange(times, from, i);
                all.add(new Telling.Upload(arrived, device, signal, t, Arrays.copyOfRange(values, from, i), flags));
                from = i;
            }
        }
        return all;
    }

    private int flags() {
        int flags = 0;
        for (ScalarNode s : f.words("flags", "such as [at_rest]")) {
            if (!FLAGS.containsKey(s.getValue())) {
                f.problems().at(s, "unknown flag '" + s.getValue() + "'", "one of " + FLAGS.keySet());
            }
            flags |= FLAGS.getOrDefault(s.getValue(), 0);
        }
        return flags;
    }
}
