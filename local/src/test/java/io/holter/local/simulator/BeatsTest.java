package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.rules.rhythm.RhythmScore;
import io.holter.rules.signal.HeartRateVariability;
import io.holter.schema.vital.SampleFlags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BeatsTest {
    private static final CohortPlan PLAN = new CohortPlan(40, 30, 6, LocalDate.of(2026, 1, 1));
    private static final long HOUR = 3_600_000;

    @Test
    void looksIrregularInFibrillationAndRegularInSinusRhythm() {
        int right = 0;
        for (int patient = 0; patient < PLAN.patients(); patient++) {
            right += fibrillates(intervals(patient, Beats.Rhythm.FIBRILLATION, 0)) ? 1 : 0;
            right += fibrillates(intervals(patient, Beats.Rhythm.SINUS, 0)) ? 0 : 1;
        }
        assertThat(right).isGreaterThanOrEqualTo(2 * PLAN.patients() - 4);
    }

    @Test
    void keepsTheMeanRateInEveryRhythm() {
        for (Beats.Rhythm rhythm : Beats.Rhythm.values()) {
            double mean = Arrays.stream(intervals(3, rhythm, 0)).average().orElse(0);
            assertThat(mean).as(rhythm.name()).isCloseTo(60_000 / 75.0, within(25.0));
        }
    }

    @Test
    void displacesTheShareOfIntervalsThatTheFieldProfileNames() {
        double[] clean = intervals(3, Beats.Rhythm.SINUS, 0);
        double[] sorted = clean.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double off = Arrays.stream(intervals(3, Beats.Rhythm.SINUS, 0.049))
                .filter(i -> Math.abs(i / median - 1) > 0.19)
                .count();
        double usual = Arrays.stream(clean)
                .filter(i -> Math.abs(i / median - 1) > 0.19)
                .count();
        assertThat((off - usual) / clean.length).isBetween(0.03, 0.075);
    }

    @Test
    void variesMoreSlowlyThanFromBeatToBeat() {
        List<Double> all = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        beats(3, 0).between(0, HOUR / 3, 75, Beats.Rhythm.SINUS, 0, (end, interval, flags) -> {
            ends.add(end);
            all.add(interval);
        });
        long[] times = ends.stream().mapToLong(t -> t).toArray();
        double[] intervals = all.stream().mapToDouble(i -> i).toArray();
        assertThat(HeartRateVariability.rmssd(times, intervals))
                .isLessThan(0.9 * HeartRateVariability.sdnn(times, intervals));
    }

    @Test
    void flagsSomeOfTheDisplacedIntervals() {
        List<Integer> flags = new ArrayList<>();
        beats(5, 0.1).between(0, HOUR, 75, Beats.Rhythm.SINUS, 0, (end, interval, flag) -> flags.add(flag));
        assertThat(flags).contains(SampleFlags.LOW_QUALITY, 0);
    }

    private static double[] intervals(int patient, Beats.Rhythm rhythm, double artefacts) {
        List<Double> all = new ArrayList<>();
        beats(patient, artefacts).between(0, HOUR / 3, 75, rhythm, 0, (end, interval, flags) -> all.add(interval));
        return all.stream().mapToDouble(i -> i).toArray();
    }

    private static Beats beats(int patient, double artefacts) {
        PersonState state = new PersonState(PLAN, patient, upload -> {});
        return new Beats(state.person(), state.latents(), 12, artefacts, new SplittableRandom(patient));
    }

    /** What the detector says of most beats. */
    private static boolean fibrillates(double[] intervals) {
        RhythmScore score = new RhythmScore();
        int irregular = 0;
        for (double interval : intervals) {
            irregular += score.beat(interval) ? 1 : 0;
        }
        return irregular > intervals.length / 2;
    }
}
