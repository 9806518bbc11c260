package io.holter.jobs.backtest;

import io.holter.archive.row.SampleRow;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes batches again of archived samples: what one device sent of one signal and what arrived together. Batches are
 * numbered in the order of measurement, as devices number them; one that came more than two minutes after its successor
 * is numbered where it came, because detection would not have waited for it.
 *
 * <p>Rows come as {@link io.holter.archive.row.SampleFile} has them: by patient and signal, in order of time; days in
 * order. One thread.
 */
public final class ArchivedBatches {
    private static final int MOST_SAMPLES = 4_096;
    private static final long PATIENCE = 120_000;
    private static final long LONGEST = 24 * 3_600_000L;

    private final Sink sink;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    private String patient = "";
    private String signal = "";

    /** Takes batches. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the next batch.
         *
         * @param arrived arrival time, ms since 1970 UTC
         */
        void take(long arrived, VitalBatch batch);
    }

    /** A batch that may still grow. */
    private static final class Open {
        final String device;
        final long arrived;
        final List<double[]> samples = new ArrayList<>();
        final List<Long> times = new ArrayList<>();

        Open(String device, long arrived) {
            this.device = device;
            this.arrived = arrived;
        }

        long first() {
            return times.get(0);
        }
    }

    /** Hands batches to {@code sink}. */
    public ArchivedBatches(Sink sink) {
        this.sink = sink;
    }

    /** Takes the next row. */
    public void add(SampleRow row) {
        if (!row.patient().equals(patient) || !row.signal().equals(signal)) {
            flush();
            patient = row.patient();
            signal = row.signal();
        }
        String key = row.device() + "\n" + row.arrived();
        Open batch = open.get(key);
        if (batch != null && (batch.times.size() == MOST_SAMPLES || row.time() - batch.first() > LONGEST)) {
            open.put(key + "\n" + batch.first(), batch);
            batch = null;
        }
        if (batch == null) {
            batch = new Open(row.device(), row.arrived());
            open.put(key, batch);
        }
        batch.times.add(row.time());
        batch.samples.add(new double[] {row.value(), row.flags()});
    }

    /** Hands on what is still open; call it after the last row of a day. */
    public void flush() {
        Map<String, List<Open>> devices = new LinkedHashMap<>();
        open.values()
                .forEach(b -> devices.computeIfAbsent(b.device, d -> new ArrayList<>())
                        .add(b));
        open.clear();
        devices.values().forEach(this::number);
    }

    private void number(List<Open> batches) {
        batches.sort(Comparator.comparingLong(Open::first).thenComparingLong(b -> b.arrived));
        List<Open> stragglers = new ArrayList<>();
        List<Open> order = new ArrayList<>();
        long soonest = Long.MAX_VALUE;
        for (int i = batches.size() - 1; i >= 0; i--) {
            Open batch = batches.get(i);
            if (soonest != Long.MAX_VALUE && batch.arrived > soonest + PATIENCE) {
                stragglers.add(batch);
            } else {
                order.add(0, batch);
            }
            soonest = Math.min(soonest, batch.arrived);
        }
        for (Open straggler : stragglers) {
            int at = 0;
            while (at < order.size() && order.get(at).arrived < straggler.arrived) {
                at++;
            }
            order.add(at, straggler);
        }
        order.forEach(this::emit);
    }

    private void emit(Open batch) {
        long sequence = sequences.merge(patient + "\n" + signal + "\n" + batch.device, 1L, Long::sum) - 1;
        int n = batch.times.size();
        int[] offsets = new int[n];
        double[] values = new double[n];
        byte[] flags = new byte[n];
        boolean flagged = false;
        for (int i = 0; i < n; i++) {
            offsets[i] = (int) (batch.times.get(i) - batch.first());
            values[i] = batch.samples.get(i)[0];
            flags[i] = (byte) (int) batch.samples.get(i)[1];
            flagged |= flags[i] != 0;
        }
        sink.take(
                batch.arrived,
                new VitalBatch(
                        patient,
                        batch.device,
                        signal,
                        io.holter.schema.signal.Signal.ofCode(signal)
                                .map(s -> s.unit())
                                .orElse("1"),
                        sequence,
                        batch.first(),
                        offsets,
                        values,
                        flagged ? flags : new byte[0]));
    }
}
