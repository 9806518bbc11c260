package io.holter.rules.rhythm;

import static io.holter.rules.rhythm.RhythmExamples.fibrillation;
import static io.holter.rules.rhythm.RhythmExamples.grouped;
import static io.holter.rules.rhythm.RhythmExamples.join;
import static io.holter.rules.rhythm.RhythmExamples.premature;
import static io.holter.rules.rhythm.RhythmExamples.sampled;
import static io.holter.rules.rhythm.RhythmExamples.sinus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmScoreTest {
    @ParameterizedTest
    @CsvSource({"95, 0.22", "70, 0.22", "130, 0.18", "60, 0.15", "150, 0.14"})
    void callsFibrillationAtAnyRateAndSampling(double rate, double spread) {
        for (double frequency : new double[] {128, 250, 300, 1_000}) {
            double[] series = sampled(fibrillation(3_000, rate, spread, 1), frequency);
            assertThat(share(series, 100)).as("at %s Hz", frequency).isGreaterThan(0.99);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void leavesGroupedBeatsAlone(int normal) {
        assertThat(share(sampled(grouped(3_000, 70, normal, 2), 128), 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.08, 0.2, 0.33})
    void leavesPrematureBeatsAlone(double share) {
        assertThat(share(sampled(premature(3_000, 70, share, 3), 128), 0)).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"65, 0.04", "60, 0.10", "120, 0.02"})
    void leavesSinusRhythmAlone(double rate, double depth) {
        assertThat(share(sampled(sinus(3_000, rate, depth, 4), 128), 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 120, 200})
    void findsShortEpisodes(int beats) {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            RhythmScore score = new RhythmScore();
            boolean yes = false;
            double[] series = join(
                    sinus(300, 70, 0.03, seed), fibrillation(beats, 95, 0.2, seed), sinus(100, 70, 0.03, seed + 100));
            for (double interval : series) {
                yes |= score.beat(interval);
            }
            found += yes ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(19);
    }

    @Test
    void staysWithWhatItDecidedUntilTheScoreTurns() {
        RhythmScore score = new RhythmScore();
        boolean before = false;
        for (double interval : join(sinus(300, 70, 0.03, 6), fibrillation(400, 95, 0.2, 7), sinus(300, 70, 0.03, 8))) {
            boolean now = score.beat(interval);
            if (now != before) {
                assertThat(now ? score.value() : -score.value()).isGreaterThan(RhythmScore.TURN);
            }
            before = now;
        }
        assertThat(before).isFalse();
    }

    @Test
    void saysWhatItsDecisionRestsOn() {
        RhythmScore score = new RhythmScore();
        for (double interval : fibrillation(2_000, 95, 0.22, 5)) {
            score.beat(interval);
        }
        double sum = ScoreCoefficients.standard().intercept()
                + Arrays.stream(score.contributions()).sum();
        assertThat(sum).isGreaterThan(1);
        assertThat(score.value()).isBetween(-5.0, 5.0);
    }

    @Test
    void comesWithOneWeightPerMeasureAndExpectedSigns() {
        ScoreCoefficients standard = ScoreCoefficients.standard();
        assertThat(standard.weight()).hasSize(Measure.values().length);
        assertThat(standard.weight()[Measure.ENTROPY.ordinal()]).isPositive();
        assertThat(standard.weight()[Measure.PREMATURE.ordinal()]).isNegative();
        assertThat(standard.weight()[Measure.STEADY.ordinal()]).isNegative();
        assertThat(standard.weight()[Measure.RECURRENT.ordinal()]).isNegative();
        double[] typical = standard.centre().clone();
        assertThat(standard.score(typical)).isCloseTo(standard.intercept(), within(1e-12));
    }

    private static double share(double[] series, int from) {
        RhythmScore score = new RhythmScore();
        int yes = 0;
        for (int i = 0; i < series.length; i++) {
            boolean af = score.beat(series[i]);
            yes += i >= from && af ? 1 : 0;
        }
        return (double) yes / (series.length - from);
    }
}
