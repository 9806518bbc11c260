package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Truth;
import io.holter.rules.language.Constructs;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules see of the rhythm, minute by minute. */
class RhythmRuleTest {
    private static final long START = TestingLife.START;
    private static final long MINUTE = TestingLife.MINUTE;

    private static final RulePack ALL = Constructs.pack();

    private final RulePack pack = pack("RY-01", "RY-02", "RY-03");
    private final TestingLife life = new TestingLife(pack);
    private final List<Seen> seen = new ArrayList<>();

    /** An evaluation. */
    private record Seen(Rule rule, long time, double[] values, int atRest) {
        double value(String name) {
            return values[rule.column(name)];
        }
    }

    RhythmRuleTest() {
        life.detector.trace((rule, time, values, applies, truths, reading, progress) ->
                seen.add(new Seen(rule, time, values.clone(), reading.context(Context.AT_REST))));
    }

    private static RulePack pack(String... ids) {
        return RulePack.of(
                Arrays.stream(ids).map(id -> ALL.rule(id, 1).orElseThrow()).toList());
    }

    private List<Seen> of(String rule) {
        return seen.stream().filter(s -> s.rule().id().equals(rule)).toList();
    }

    @Test
    void seesEachFinishedMinuteOnceAtItsLastBeat() {
        life.beats(START, life.intervals(300, 75, false), 0);

        List<Seen> minutes = of("RY-01");
        assertThat(minutes).hasSize(3);
        assertThat(minutes).allSatisfy(m -> {
            assertThat(m.time() % MINUTE).isGreaterThan(MINUTE - 900);
            assertThat(m.value("fibrillation")).isZero();
            assertThat(m.value("beats")).isEqualTo(m.value("usable_beats")).isBetween(73.0, 77.0);
            assertThat(m.value("beat_rate")).isCloseTo(75, within(1.0));
            assertThat(m.value("sdnn_minute")).isBetween(5.0, 40.0);
            assertThat(m.value("signal_quality")).isEqualTo(100);
            assertThat(m.value("af_lasting")).isZero();
        });
    }

    @Test
    void raisesFibrillationThatLastsAndEndsIt() {
        long next = life.beats(START, life.intervals(400, 75, false), 0);
        next = life.beats(next, life.intervals(1_200, 110, true), 0);
        assertThat(life.events).extracting(StepEvent::kind).contains(StepKind.STEP);
        assertThat(of("RY-01").get(12).value("af_lasting")).isBetween(5.0, 9.0);
        assertThat(of("RY-01").get(12).value("sdnn_minute")).isNaN();

        life.beats(next, life.intervals(400, 75, false), 0);

        assertThat(life.events).extracting(StepEvent::kind).contains(StepKind.CLEARED);
    }

    @Test
    void doesNotKnowSharesOfMinutesWithFewBeats() {
        life.beats(START, life.intervals(19, 75, false), 0);
        life.beats(START + 2 * MINUTE, life.intervals(5, 75, false), 0);

        assertThat(of("RY-01")).hasSize(1);
        assertThat(of("RY-01").get(0).value("fibrillation")).isNaN();
        assertThat(of("RY-01").get(0).value("beats")).isEqualTo(19);
        assertThat(life.detector.takeCounts().notEvaluable()).containsEntry("RY-01@1", 1L);
    }

    @Test
    void countsBeatsThatTheDeviceDoubtsAsBeatsOnlyAndLeavesOutThoseOfNobody() {
        long next = life.beats(START, life.intervals(20, 75, false), 0);
        next = life.beats(next, life.intervals(10, 75, false), SampleFlags.MOTION);
        next = life.beats(next, life.intervals(10, 75, false), SampleFlags.LOW_QUALITY);
        life.beats(next, life.intervals(10, 75, false), SampleFlags.NOT_WORN);
        life.beats(START + MINUTE, life.intervals(5, 75, false), 0);

        assertThat(of("RY-01").get(0).value("beats")).isEqualTo(40);
        assertThat(of("RY-01").get(0).value("signal_quality")).isEqualTo(50);
    }

    @Test
    void restsIfAllBeatsSay() {
        long next = life.beats(START, life.intervals(75, 75, false), SampleFlags.AT_REST);
        next = life.beats(next, life.intervals(40, 75, false), SampleFlags.AT_REST);
        next = life.beats(next, life.intervals(40, 75, false), 0);
        life.beats(next, life.intervals(75, 75, false), 0);

        assertThat(of("RY-01")).extracting(Seen::atRest).containsExactly(Truth.TRUE, Truth.UNKNOWN, Truth.UNKNOWN);
    }

    @Test
    void readingsOfOtherSignalsWaitForTheMinuteTheyAreIn() {
        life.beats(START - MINUTE, life.intervals(160, 75, false), 0);
        life.batch(Signal.HEART_RATE, START + 30_000, 4, MINUTE, 80, 10);
        assertThat(pulses()).containsExactly(START + 30_000);

        life.beats(START + 70_000, life.intervals(90, 75, false), 0);

        assertThat(pulses()).containsExactly(START + 30_000, START + 90_000);
    }

    private List<Long> pulses() {
        return of("RY-02").stream()
                .filter(s -> !Double.isNaN(s.value("heart_rate")))
                .map(Seen::time)
                .toList();
    }

    @Test
    void whoSendsNoIntervalsIsNotWaitedFor() {
        life.batch(Signal.HEART_RATE, START, 30, MINUTE, 80, 10);

        assertThat(pulses()).hasSize(29);
        assertThat(life.state.rhythm).isNull();
    }

    @Test
    void whoOughtToSendIntervalsIsWaitedFor() {
        var profile =
                TestingLife.builder(2).setContracted(List.of("rr_interval")).build();
        life.detector.onProfile(life.state, START, profile, life.events::add);
        life.batch(Signal.HEART_RATE, START, 30, MINUTE, 80, 10);
        assertThat(pulses()).isEmpty();

        life.detector.onTime(life.state, life.state.now + 15 * MINUTE, life.events::add);

        assertThat(pulses()).hasSize(29);
    }

    @Test
    void aRuleOverSeveralInputsHoldsNothingOfAPatientWhomItDoesNotApplyTo() {
        TestingLife other = new TestingLife(pack("TD-01"));
        assertThat(ALL.rule("TD-01", 1).orElseThrow().inputs()).hasSizeGreaterThan(1);
        other.batch(Signal.HEART_RATE, START, 30, MINUTE, 80, 10);

        assertThat(other.state.rules).noneMatch(r -> r != null && r.rows != null);
    }

    @Test
    void aMinuteIsOneReadingWithItsLastBeat() {
        life.beats(START, life.intervals(300, 75, false), 0);

        List<Seen> minutes = of("RY-03").stream()
                .filter(s -> !Double.isNaN(s.value("signal_quality")))
                .toList();
        assertThat(minutes).hasSize(3).noneMatch(s -> Double.isNaN(s.value("rr_interval")));
        assertThat(of("RY-03").get(of("RY-03").size() - 1)).isEqualTo(minutes.get(2));
    }

    @Test
    void isForgottenWithConsentAndWithTheLastRuleThatAsks() {
        life.beats(START, life.intervals(100, 75, false), 0);
        assertThat(life.state.rhythm).isNotNull();
        new PatientDetector(pack("TD-01"), DetectorSettings.standard()).lineUp(life.state);
        assertThat(life.state.rhythm).isNull();

        life.detector.lineUp(life.state);
        life.beats(START + MINUTE, life.intervals(100, 75, false), 0);
        assertThat(life.state.rhythm).isNotNull();
        life.detector.onProfile(life.state, life.state.now, null, life.events::add);
        assertThat(life.state.rhythm).isNull();
    }

    @Test
    void takesNoMemoryWithoutARuleThatAsks() {
        TestingLife other = new TestingLife(pack("TD-01"));
        other.beats(START, other.intervals(100, 75, false), 0);

        assertThat(other.state.rhythm).isNull();
    }
}
