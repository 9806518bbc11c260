package io.holter.rules.oracle;

import io.holter.rules.oracle.Delivery.Arrival;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What may happen to the records of one patient on their way, without changing what they say. */
final class Handling {
    private static final long WAIT = 110_000;
    private static final long HOUR = 3_600_000;

    private Handling() {}

    /** Batches are cut into several that arrive at the same moment. */
    static List<Arrival> split(List<Arrival> all, SplittableRandom r) {
        List<Arrival> pieces = new ArrayList<>();
        for (Arrival a : all) {
            VitalBatch b = a.batch();
            int from = 0;
            while (b != null && b.size() - from > 1 && r.nextBoolean()) {
                int to = r.nextInt(from + 1, b.size());
                pieces.add(new Arrival(a.arrived(), part(b, from, to), null));
                from = to;
            }
            pieces.add(b == null ? a : new Arrival(a.arrived(), part(b, from, b.size()), null));
        }
        return counted(pieces);
    }

    /** Batches of a signal that arrive within a few minutes of each other come as one, with the last of them. */
    static List<Arrival> merge(List<Arrival> all, SplittableRandom r) {
        List<Arrival> merged = new ArrayList<>();
        Map<String, Arrival> open = new HashMap<>();
        for (Arrival a : all) {
            VitalBatch b = a.batch();
            if (b == null) {
                merged.add(a);
                continue;
            }
            Arrival before = open.remove(b.signal());
            if (before != null && before.batch() != null) {
                boolean together = a.arrived() - before.batch().time(0) < RandomRules.PATIENCE && r.nextInt(3) > 0;
                if (together) {
                    open.put(b.signal(), new Arrival(a.arrived(), joined(before.batch(), b), null));
                    continue;
                }
                merged.add(before);
            }
            open.put(b.signal(), a);
        }
        merged.addAll(open.values());
        merged.sort(Comparator.comparingLong(Arrival::arrived));
        return counted(merged);
    }

    /** Batches overtake each other by less than they are waited for. */
    static List<Arrival> disorder(List<Arrival> all, SplittableRandom r) {
        List<Arrival> late = new ArrayList<>();
        for (Arrival a : all) {
            long by = a.batch() == null ? 0 : r.nextLong(WAIT);
            late.add(new Arrival(a.arrived() + by, a.batch(), a.event()));
        }
        late.sort(Comparator.comparingLong(Arrival::arrived));
        return late;
    }

    /** Some batches and events come again later, and some new batches begin with samples that were in the one before. */
    static List<Arrival> repeat(List<Arrival> all, SplittableRandom r) {
        List<Arrival> again = new ArrayList<>();
        Map<String, VitalBatch> before = new HashMap<>();
        for (Arrival a : all) {
            VitalBatch b = a.batch();
            VitalBatch last = b == null ? null : before.put(b.signal(), b);
            Arrival sent = b == null || last == null || r.nextInt(4) > 0
                    ? a
                    : new Arrival(a.arrived(), overlapping(last, b, r), null);
            again.add(sent);
            if (b != null && r.nextInt(4) == 0) {
                again.add(new Arrival(a.arrived() + r.nextLong(3 * HOUR), sent.batch(), null));
            }
        }
        again.sort(Comparator.comparingLong(Arrival::arrived));
        return again;
    }

    private static VitalBatch overlapping(VitalBatch before, VitalBatch b, SplittableRandom r) {
        VitalBatch joined = joined(before, b);
        VitalBatch part = part(joined, r.nextInt(before.size()), joined.size());
        return numbered(part, b.sequence());
    }

    /** Sequence numbers anew, by signal. */
    private static List<Arrival> counted(List<Arrival> all) {
        Map<String, Long> next = new HashMap<>();
        return all.stream()
                .map(a -> a.batch() == null
                        ? a
                        : new Arrival(
                                a.arrived(),
                                numbered(a.batch(), next.merge(a.batch().signal(), 1L, Long::sum) - 1),
                                null))
                .toList();
    }

    private static VitalBatch numbered(VitalBatch b, long sequence) {
        return new VitalBatch(
                b.patient(), b.device(), b.signal(), b.unit(), sequence, b.base(), b.offsets(), b.values(), b.flags());
    }

    private static VitalBatch part(VitalBatch b, int from, int to) {
        return Delivery.batch(b.patient(), samples(b).subList(from, to), b.sequence());
    }

    private static VitalBatch joined(VitalBatch a, VitalBatch b) {
        List<Story.Sample> all = new ArrayList<>(samples(a));
        all.addAll(samples(b));
        return Delivery.batch(a.patient(), all, a.sequence());
    }

    private static List<Story.Sample> samples(VitalBatch b) {
        Story.Sample[] samples = new Story.Sample[b.size()];
        Signal signal = Signal.ofCode(b.signal()).orElseThrow();
        Arrays.setAll(samples, i -> new Story.Sample(signal, b.time(i), b.values()[i], b.flag(i), 0));
        return List.of(samples);
    }
}
