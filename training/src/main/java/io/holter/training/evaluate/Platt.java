package io.holter.training.evaluate;

import io.holter.training.model.Calibration;
import io.holter.training.model.Odds;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Platt scaling with targets kept off 0 and 1 (Platt 1999), and a covariance that knows that rows of one patient are alike (sandwich
 * over patients).
 */
public final class Platt {
    private Platt() {}

    /**
     * The calibration for raw scores of rows that the predictor never saw. Without a line, the prevalence alone.
     *
     * @param group number of the row's patient
     */
    public static Calibration fit(double[] raw, boolean[] label, int[] group) {
        double events = IntStream.range(0, raw.length).filter(i -> label[i]).count();
        double others = raw.length - events;
        double[] target = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            target[i] = label[i] ? (events + 1) / (events + 2) : 1 / (others + 2);
        }
        double[] even = new double[raw.length];
        Arrays.fill(even, 1);
        LogOddsLine line = LogOddsLine.fit(raw, target, even)
                .filter(l -> l.slope() > 0)
                .orElse(new LogOddsLine(Odds.logOdds((events + 1) / (raw.length + 2)), 0));
        return new Sandwich(line, raw, target, group).calibration();
    }

    private static final class Sandwich {
        private final LogOddsLine line;
        private final double[] scoreA;
        private final double[] scoreB;
        private double haa;
        private double hab;
        private double hbb;

        Sandwich(LogOddsLine line, double[] raw, double[] target, int[] group) {
            this.line = line;
            int groups = IntStream.of(group).max().orElse(0) + 1;
            this.scoreA = new double[groups];
            this.scoreB = new double[groups];
            for (int i = 0; i < raw.length; i++) {
                double p = Odds.probability(line.intercept() + line.slope() * raw[i]);
                scoreA[group[i]] += target[i] - p;
                scoreB[group[i]] += (target[i] - p) * raw[i];
                haa += p * (1 - p);
                hab += p * (1 - p) * raw[i];
                hbb += p * (1 - p) * raw[i] * raw[i];
            }
        }

        Calibration calibration() {
            double d = haa * hbb - hab * hab;
            if (line.slope() == 0 || !(d > 1e-12)) {
                return new Calibration(line.intercept(), line.slope(), haa > 0 ? 1 / haa : 0, 0, 0);
            }
            double varA = 0;
            double varB = 0;
            double cov = 0;
            for (int g = 0; g < scoreA.length; g++) {
                double a = (hbb * scoreA[g] - hab * scoreB[g]) / d;
                double b = (haa * scoreB[g] - hab * scoreA[g]) / d;
                varA += a * a;
                varB += b * b;
                cov += a * b;
            }
            return new Calibration(line.intercept(), line.slope(), varA, varB, cov);
        }
    }
}
