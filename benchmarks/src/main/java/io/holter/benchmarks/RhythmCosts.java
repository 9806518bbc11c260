package io.holter.benchmarks;

import io.holter.rules.rhythm.AfDetector;
import io.holter.rules.rhythm.Petrenas2015;
import io.holter.rules.rhythm.RhythmListener;
import io.holter.rules.rhythm.RhythmProfile;
import io.holter.rules.rhythm.RhythmScore;
import io.holter.rules.rhythm.Zhou2015;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.openjdk.jol.info.GraphLayout;

/** What atrial fibrillation costs: ns of CPU per RR interval in process, and bytes of state per patient. */
final class RhythmCosts {
    private static final int HOUR_BEATS = 5_000;
    private static final int WARM_UP = 2;

    private final BenchOptions options;
    private final double[] series;

    RhythmCosts(BenchOptions options) {
        this.options = options;
        this.series = series(options.size(600_000, 60_000));
    }

    /** Hours of breathing sinus rhythm and of fibrillation in turn. */
    private static double[] series(int beats) {
        Random random = new Random(7);
        double[] series = new double[beats];
        for (int i = 0; i < beats; i++) {
            boolean fibrillation = i / HOUR_BEATS % 2 == 1;
            series[i] = fibrillation
                    ? Math.max(250, 650 * Math.exp(0.2 * random.nextGaussian()))
                    : 850 * (1 + 0.03 * Math.sin(i / 1.5)) + 5 * random.nextGaussian();
        }
        return series;
    }

    Map<String, Object> measure() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("RR intervals a round", series.length);
        figures.put("everything: CPU ns per RR interval", cost(() -> feed(detector())));
        figures.put("rhythm score alone", cost(() -> each(new RhythmScore()::beat)));
        figures.put("Zhou 2015 alone", cost(() -> each(new Zhou2015()::beat)));
        figures.put("Petrenas 2015 alone", cost(() -> each(new Petrenas2015()::beat)));
        AfDetector used = detector();
        feed(used);
        Counting written = new Counting();
        used.write(new DataOutputStream(written));
        figures.put("state written, bytes", written.bytes);
        figures.put("state on the heap, bytes", GraphLayout.parseInstance(used).totalSize());
        return figures;
    }

    private static AfDetector detector() {
        return new AfDetector(RhythmProfile.ECG, new RhythmListener() {});
    }

    private void feed(AfDetector detector) {
        long time = 1_700_000_000_000L;
        for (double interval : series) {
            time += Math.round(interval);
            detector.beat(time, interval, 0);
        }
    }

    private void each(DoubleConsumer beat) {
        for (double interval : series) {
            beat.accept(interval);
        }
    }

    /** The best of some rounds in CPU time of this thread: what disturbs can only add. */
    private long cost(Runnable round) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < options.rounds() + WARM_UP; i++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            round.run();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        }
        return best / series.length;
    }

    /** Counts what is written. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }
}
