package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How batches are put in order, and what is counted. */
class PatientDetectorTest {
    private static final long START = 1_772_438_400_000L;
    private static final long MINUTE = 60_000;

    private final PatientDetector detector = new PatientDetector(RulePack.of(pulse()), DetectorSettings.standard());
    private final PatientState state = detector.newState("p");
    private final List<StepEvent> events = new ArrayList<>();

    private static List<Rule> pulse() {
        RulePack all = RulePackLoader.clinical();
        return List.of(all.rule("RH-01", 1).orElseThrow(), all.rule("RH-04", 1).orElseThrow());
    }

    @Test
    void waitsForAMissingBatchAndUsesItWhenItComes() {
        offer(0, 0, 0, 10);
        offer(20, 2, 20, 10);
        assertThat(events).isEmpty();
        assertThat(detector.nextDeadline(state)).isEqualTo(START + 22 * MINUTE);

        offer(21, 1, 10, 10);

        assertThat(events).extracting(StepEvent::time).first().isEqualTo(START + 10 * MINUTE);
        assertThat(count("gaps_given_up")).isZero();
    }

    @Test
    void givesUpAMissingBatchAfterTwoMinutesStampedWithThatMoment() {
        offer(0, 0, 0, 3);
        offer(20, 2, 3, 12);
        detector.onTime(state, START + 60 * MINUTE, events::add);

        assertThat(events).first().satisfies(e -> {
            assertThat(e.time()).isEqualTo(START + 10 * MINUTE);
            assertThat(e.arrived()).isEqualTo(START + 22 * MINUTE);
        });
        offer(61, 1, 2, 1);
        var counts = detector.takeCounts().totals();
        assertThat(counts).containsEntry("gaps_given_up", 1L).containsEntry("late_batches", 1L);
    }

    @Test
    void countsResentBatchesAndOldSamplesOnce() {
        offer(0, 0, 0, 5);
        offer(1, 0, 0, 5);
        offer(2, 1, 3, 4);

        assertThat(detector.takeCounts().totals())
                .containsEntry("duplicate_batches", 1L)
                .containsEntry("duplicate_samples", 1L)
                .containsEntry("late_samples", 1L)
                .containsEntry("samples", 9L);
    }

    @Test
    void followsADeviceThatCountsAnew() {
        offer(0, 0, 0, 5);
        offer(5, 1, 5, 5);
        offer(10, 0, 10, 5);
        offer(15, 1, 15, 5);

        assertThat(detector.takeCounts().totals()).containsEntry("duplicate_batches", 0L);
        assertThat(events).isNotEmpty();
    }

    @Test
    void keepsItsStateSmallHoweverLongItRuns() throws Exception {
        int atFirst = 0;
        for (int day = 0; day < 60; day++) {
            for (int hour = 0; hour < 24; hour++) {
                offer((day * 24L + hour) * 60, day * 24L + hour, (day * 24 + hour) * 60, 60);
            }
            atFirst = day == 1 ? bytes() : atFirst;
        }
        assertThat(bytes()).isEqualTo(atFirst).isLessThan(2_000);
    }

    private int bytes() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        state.write(new java.io.DataOutputStream(out));
        return out.size();
    }

    private long count(String name) {
        return detector.takeCounts().totals().getOrDefault(name, -1L);
    }

    /** A batch of pulses of 140 and 141 at rest, one a minute, that arrives after its last sample or later. */
    private void offer(long arrivedMinute, long sequence, int fromMinute, int n) {
        int[] offsets = new int[n];
        double[] values = new double[n];
        byte[] flags = new byte[n];
        Arrays.setAll(offsets, i -> (int) (i * MINUTE));
        Arrays.setAll(values, i -> 140 + (fromMinute + i) % 2);
        Arrays.fill(flags, (byte) SampleFlags.AT_REST);
        VitalBatch batch = new VitalBatch(
                "p", "d", "heart_rate", "/min", sequence, START + fromMinute * MINUTE, offsets, values, flags);
        detector.onBatch(state, START + arrivedMinute * MINUTE, batch, events::add);
    }
}
