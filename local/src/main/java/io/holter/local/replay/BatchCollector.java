package io.holter.local.replay;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts samples into batches as a device would upload them: at most 60 samples or ten minutes, in order of time. */
final class BatchCollector {
    private static final int MOST_SAMPLES = 60;
    private static final int LONGEST_MS = 600_000;
    private static final long UPLOAD_DELAY_MS = 30_000;

    private final Pseudonyms pseudonyms;
    private final Map<Stream, Open> open = new HashMap<>();
    private final List<Pending> done = new ArrayList<>();
    private @Nullable Stream lastStream;
    private @Nullable Open last;

    BatchCollector(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    void add(String patient, Signal signal, String unit, long time, double value, int flags) {
        Open batch = batch(patient, signal, unit);
        if (batch.size == MOST_SAMPLES || (batch.size > 0 && (time < batch.latest || time - batch.base > LONGEST_MS))) {
            done.add(batch.close());
        }
        batch.add(time, value, flags);
    }

    /** All batches by arrival, numbered per device and signal. */
    List<Arriving> finish() {
        open.values().stream().filter(batch -> batch.size > 0).forEach(batch -> done.add(batch.close()));
        open.clear();
        done.sort(Comparator.comparingLong(Pending::arrived)
                .thenComparing(p -> p.stream().patient())
                .thenComparing(p -> p.stream().signal()));
        Map<String, Long> sequences = new HashMap<>();
        List<Arriving> numbered = new ArrayList<>(done.size());
        for (Pending pending : done) {
            String device = pending.stream().patient() + "/" + pending.stream().signal();
            long sequence = sequences.merge(device, 1L, Long::sum) - 1;
            numbered.add(new Arriving(pending, sequence));
        }
        return numbered;
    }

    private Open batch(String patient, Signal signal, String unit) {
        Stream known = lastStream;
        Open current = last;
        if (known == null || current == null || !known.is(patient, signal, unit)) {
            known = new Stream(patient, signal, unit);
            current = open.computeIfAbsent(known, Open::new);
            lastStream = known;
            last = current;
        }
        return current;
    }

    /** Samples of one patient, signal and unit. */
    private record Stream(String patient, Signal signal, String unit) {
        boolean is(String otherPatient, Signal otherSignal, String otherUnit) {
            return signal == otherSignal && unit.equals(otherUnit) && patient.equals(otherPatient);
        }
    }

    private static final class Open {
        private final Stream stream;
        private final int[] offsets = new int[MOST_SAMPLES];
        private final double[] values = new double[MOST_SAMPLES];
        private final byte[] flags = new byte[MOST_SAMPLES];
        private boolean flagged;
        private long base;
        private long latest;
        private int size;

        Open(Stream stream) {
            this.stream = stream;
        }

        void add(long time, double value, int flag) {
            base = size == 0 ? time : base;
            latest = time;
            flagged |= flag != 0;
            offsets[size] = (int) (time - base);
            values[size] = value;
            flags[size++] = (byte) flag;
        }

        Pending close() {
            Pending closed = new Pending(
                    stream,
                    latest + UPLOAD_DELAY_MS,
                    base,
                    Arrays.copyOf(offsets, size),
                    Arrays.copyOf(values, size),
                    flagged ? Arrays.copyOf(flags, size) : new byte[0]);
            size = 0;
            flagged = false;
            return closed;
        }
    }

    /** A closed batch without its number. */
    private record Pending(Stream stream, long arrived, long base, int[] offsets, double[] values, byte[] flags) {}

    /** A batch with its number and arrival time. */
    final class Arriving {
        private final Pending pending;
        private final long sequence;

        private Arriving(Pending pending, long sequence) {
            this.pending = pending;
            this.sequence = sequence;
        }

        long arrived() {
            return pending.arrived();
        }

        String patient() {
            return pseudonyms.of("r", pending.stream().patient());
        }

        VitalBatch batch() {
            Stream stream = pending.stream();
            return new VitalBatch(
                    patient(),
                    pseudonyms.of("d", stream.patient()),
                    stream.signal().code(),
                    stream.unit(),
                    sequence,
                    pending.base(),
                    pending.offsets(),
                    pending.values(),
                    pending.flags());
        }
    }
}
