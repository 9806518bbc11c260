package io.holter.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.training.model.Calibration;
import io.holter.training.model.Odds;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** The example in scikit-learn's documentation of both areas. */
    private final Predictions known = alone(new double[] {0.1, 0.4, 0.35, 0.8}, false, false, true, true);

    static Predictions alone(double[] probability, boolean... label) {
        int n = label.length;
        return new Predictions(probability, label, IntStream.range(0, n).toArray(), n);
    }

    /** Outcomes drawn with the true probability; what is predicted is {@code slope} times its log odds plus {@code shift}. */
    static Predictions drawn(int n, double slope, double shift, long seed) {
        Random random = new Random(seed);
        double[] probability = new double[n];
        boolean[] label = new boolean[n];
        for (int i = 0; i < n; i++) {
            double logOdds = random.nextGaussian() * 1.5 - 1;
            label[i] = random.nextDouble() < Odds.probability(logOdds);
            probability[i] = Odds.probability(slope * logOdds + shift);
        }
        return alone(probability, label);
    }

    private static double of(Metric metric, Predictions p) {
        return metric.of(p, p.evenWeights());
    }

    @Test
    void givesTheKnownAreas() {
        assertThat(known.auroc()).isCloseTo(0.75, within(1e-12));
        assertThat(of(Discrimination::auprc, known)).isCloseTo(0.8333333333333333, within(1e-12));
    }

    @Test
    void countsTiesHalfAndAgreesWithAllPairs() {
        Random random = new Random(3);
        double[] p = random.ints(200, 0, 12).mapToDouble(i -> i / 12.0).toArray();
        boolean[] label = new boolean[200];
        for (int i = 0; i < 200; i++) {
            label[i] = random.nextDouble() < p[i];
        }
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 200; j++) {
                if (label[i] && !label[j]) {
                    pairs++;
                    wins += p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(alone(p, label).auroc()).isCloseTo(wins / pairs, within(1e-12));
    }

    @Test
    void givesTheKnownBrierScores() {
        double brier = (0.01 + 0.16 + 0.65 * 0.65 + 0.04) / 4;

        assertThat(of(Agreement::brier, known)).isCloseTo(brier, within(1e-12));
        assertThat(of(Agreement::scaledBrier, known)).isCloseTo(1 - brier / 0.25, within(1e-12));
        assertThat(of(Agreement::observedOverExpected, known)).isCloseTo(2 / 1.65, within(1e-12));
    }

    @Test
    void findsACalibratedModelCalibrated() {
        Predictions calibrated = drawn(40_000, 1, 0, 5);

        assertThat(of(Agreement::slope, calibrated)).isCloseTo(1, within(0.04));
        assertThat(of(Agreement::intercept, calibrated)).isCloseTo(0, within(0.04));
        assertThat(of(Agreement::observedOverExpected, calibrated)).isCloseTo(1, within(0.03));
    }

    @Test
    void seesRisksThatAreTooExtremeAndTooHigh() {
        assertThat(of(Agreement::slope, drawn(40_000, 2, 0, 5))).isCloseTo(0.5, within(0.03));
        assertThat(of(Agreement::intercept, drawn(40_000, 1, 0.7, 5))).isCloseTo(-0.7, within(0.05));
    }

    @Test
    void hasNoSlopeForAPerfectSplitOrOneClass() {
        assertThat(of(Agreement::slope, alone(new double[] {0.1, 0.2, 0.8, 0.9}, false, false, true, true)))
                .isNaN();
        assertThat(of(Agreement::slope, alone(new double[] {0.1, 0.2}, false, false)))
                .isNaN();
        assertThat(alone(new double[] {0.1, 0.2}, false, false).auroc()).isNaN();
    }

    @Test
    void weighsFalseAlarmsWithTheOddsOfTheThreshold() {
        OperatingPoint point = OperatingPoint.of(known, known.evenWeights(), 0.36);

        assertThat(point.sensitivity()).isEqualTo(0.5);
        assertThat(point.specificity()).isEqualTo(0.5);
        assertThat(point.ppv()).isEqualTo(0.5);
        assertThat(point.flagged()).isEqualTo(0.5);
        assertThat(point.netBenefit()).isCloseTo(0.25 - 0.25 * 0.36 / 0.64, within(1e-12));
        assertThat(point.treatAll()).isCloseTo(0.5 - 0.5 * 0.36 / 0.64, within(1e-12));
    }

    @Test
    void calibratesRawScoresBackToTheTruth() {
        Predictions timid = drawn(20_000, 0.5, 1, 9);
        Calibration calibration = Platt.fit(timid.logOdds(), timid.label, timid.group);

        assertThat(calibration.slope()).isCloseTo(2, within(0.1));
        assertThat(calibration.intercept()).isCloseTo(-2, within(0.1));
        assertThat(Math.sqrt(calibration.varSlope())).isBetween(0.01, 0.1);
    }

    @Test
    void fallsBackToThePrevalenceWhenAScoreSaysNothing() {
        Calibration calibration =
                Platt.fit(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, false}, new int[] {0, 1, 2, 3});

        assertThat(calibration.slope()).isZero();
        assertThat(calibration.probability(1)).isCloseTo(2 / 6.0, within(1e-9));
    }
}
