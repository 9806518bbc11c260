package io.holter.rules.rhythm;

import java.util.Random;

/** Seeded series of RR intervals, ms: the rhythms that detectors of fibrillation are tried on. */
final class RhythmExamples {
    private static final double MINUTE = 60_000;

    private RhythmExamples() {}

    /** Sinus rhythm with breathing: {@code depth} is the swing of the interval over a breath of four beats. */
    static double[] sinus(int beats, double rate, double depth, long seed) {
        Random random = new Random(seed);
        double[] series = new double[beats];
        double wander = 0;
        for (int i = 0; i < beats; i++) {
            wander = 0.99 * wander + 0.003 * random.nextGaussian();
            double breath = depth * Math.sin(Math.PI * i / 2.1);
            series[i] = MINUTE / rate * (1 + breath + wander) + 3 * random.nextGaussian();
        }
        return series;
    }

    /** Independent lognormal intervals, as in fibrillation. */
    static double[] fibrillation(int beats, double rate, double spread, long seed) {
        Random random = new Random(seed);
        double[] series = new double[beats];
        for (int i = 0; i < beats; i++) {
            double factor = Math.exp(spread * random.nextGaussian() - spread * spread / 2);
            series[i] = Math.max(250, MINUTE / rate * factor);
        }
        return series;
    }

    /** Sinus rhythm in which a share of beats is premature and followed by a full pause. */
    static double[] premature(int beats, double rate, double share, long seed) {
        double[] series = sinus(beats, rate, 0.03, seed);
        Random random = new Random(seed + 1);
        for (int i = 0; i + 1 < beats; i++) {
            if (random.nextDouble() < share) {
                double early = series[i] * (0.5 + 0.2 * random.nextDouble());
                series[i + 1] = 2 * series[i] - early;
                series[i] = early;
                i++;
            }
        }
        return series;
    }

    /** {@code normal} usual beats, then a premature one with its pause, over and over: 0 is bigeminy, 1 trigeminy. */
    static double[] grouped(int beats, double rate, int normal, long seed) {
        Random random = new Random(seed);
        double[] series = new double[beats];
        double early = 0;
        for (int i = 0; i < beats; i++) {
            int place = i % (normal + 2);
            double usual = MINUTE / rate * (1 + 0.01 * random.nextGaussian());
            early = place == normal ? usual * (0.62 + 0.01 * random.nextGaussian()) : early;
            series[i] = place < normal ? usual : place == normal ? early : 2 * usual - early;
        }
        return series;
    }

    static double[] join(double[]... parts) {
        int size = 0;
        for (double[] part : parts) {
            size += part.length;
        }
        double[] joined = new double[size];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /** As an ECG with this many samples a second would measure them. */
    static double[] sampled(double[] series, double frequency) {
        double[] sampled = new double[series.length];
        double time = 0;
        double previous = 0;
        for (int i = 0; i < series.length; i++) {
            time += series[i];
            double at = Math.round(time * frequency / 1_000) * 1_000 / frequency;
            sampled[i] = at - previous;
            previous = at;
        }
        return sampled;
    }
}
