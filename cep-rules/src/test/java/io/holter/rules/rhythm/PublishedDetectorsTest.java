package io.holter.rules.rhythm;

import static io.holter.rules.rhythm.RhythmExamples.fibrillation;
import static io.holter.rules.rhythm.RhythmExamples.grouped;
import static io.holter.rules.rhythm.RhythmExamples.join;
import static io.holter.rules.rhythm.RhythmExamples.premature;
import static io.holter.rules.rhythm.RhythmExamples.sinus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The synthetic table of the clinical reference, 2.6. */
class PublishedDetectorsTest {
    private static final int BEATS = 3_000;
    private static final int SETTLED = 200;

    @ParameterizedTest
    @CsvSource({"95, 0.22, 0.976", "70, 0.22, 0.951", "130, 0.18, 0.980"})
    void callFibrillationWithTheEntropyOfTheTable(double rate, double spread, double entropy) {
        double[] series = fibrillation(BEATS, rate, spread, 1);
        assertThat(share(series, true)).isEqualTo(1);
        assertThat(share(series, false)).isEqualTo(1);
        assertThat(meanEntropy(series)).isCloseTo(entropy, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"65, 0.04", "60, 0.10"})
    void leaveSinusRhythmWithBreathingAlone(double rate, double depth) {
        double[] series = sinus(BEATS, rate, depth, 2);
        assertThat(share(series, true)).isZero();
        assertThat(share(series, false)).isZero();
        assertThat(meanEntropy(series)).isLessThan(0.25);
    }

    @Test
    void leaveBigeminyAlone() {
        double[] series = grouped(BEATS, 70, 0, 3);
        assertThat(share(series, true)).isZero();
        assertThat(share(series, false)).isZero();
        assertThat(meanEntropy(series)).isLessThan(0.25);
    }

    @Test
    void leaveEightPercentPrematureBeatsAlone() {
        double[] series = premature(BEATS, 70, 0.08, 4);
        assertThat(share(series, true)).isZero();
        assertThat(share(series, false)).isZero();
    }

    @Test
    void needTheBeatsOfTheTableToSeeFibrillationBeginAndEnd() {
        double[] series = join(sinus(600, 70, 0.03, 5), fibrillation(400, 95, 0.22, 6), sinus(1_000, 70, 0.03, 7));
        Zhou2015 zhou = new Zhou2015();
        int[] beats = firstAndLast(series, zhou::beat);
        assertThat(beats[0]).isBetween(670, 705);
        assertThat(beats[1]).isBetween(1_020, 1_060);
        Petrenas2015 petrenas = new Petrenas2015();
        beats = firstAndLast(series, petrenas::beat);
        assertThat(beats[0]).isBetween(620, 655);
        assertThat(beats[1]).isBetween(1_020, 1_065);
        PetrenasFixedLag smoothed = new PetrenasFixedLag();
        beats = firstAndLast(series, smoothed::beat);
        assertThat(beats[0] - PetrenasFixedLag.LAG).isCloseTo(603, within(20));
        assertThat(beats[1] - PetrenasFixedLag.LAG).isCloseTo(1_006, within(40));
    }

    @Test
    void missEpisodesOfThirtyBeats() {
        double[] series = join(sinus(300, 70, 0.03, 8), fibrillation(30, 95, 0.22, 9), sinus(300, 70, 0.03, 10));
        assertThat(firstAndLast(series, new Zhou2015()::beat)).containsExactly(-1, -1);
        assertThat(firstAndLast(series, new Petrenas2015()::beat)).containsExactly(-1, -1);
    }

    private interface Decision {
        boolean at(double interval);
    }

    private static int[] firstAndLast(double[] series, Decision decision) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < series.length; i++) {
            if (decision.at(series[i])) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return new int[] {first, last};
    }

    private static double share(double[] series, boolean ofZhou) {
        Zhou2015 zhou = new Zhou2015();
        Petrenas2015 petrenas = new Petrenas2015();
        int yes = 0;
        for (int i = 0; i < series.length; i++) {
            boolean one = zhou.beat(series[i]);
            boolean other = petrenas.beat(series[i]);
            yes += i >= SETTLED && (ofZhou ? one : other) ? 1 : 0;
        }
        return (double) yes / (series.length - SETTLED);
    }

    private static double meanEntropy(double[] series) {
        Zhou2015 zhou = new Zhou2015();
        double sum = 0;
        for (int i = 0; i < series.length; i++) {
            zhou.beat(series[i]);
            sum += i >= SETTLED ? zhou.value() : 0;
        }
        return sum / (series.length - SETTLED);
    }
}
