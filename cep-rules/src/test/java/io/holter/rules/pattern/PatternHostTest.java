package io.holter.rules.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.api.Test;

class PatternHostTest {
    private static final Rule PAIR = TestingEvents.rule("BP-01");
    private static final Rule ABSENCE = TestingEvents.rule("BP-02");
    private static final int SEVERE = 1;
    private static final int REPEAT = 2;

    @Test
    void matchesTwoStepsInTime() {
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(host.on(PAIR, TestingEvents.step(PAIR, SEVERE, 0))).isEmpty();
            assertThat(host.on(PAIR, TestingEvents.step(PAIR, SEVERE, 900_000)))
                    .singleElement()
                    .satisfies(m -> {
                        assertThat(m.events()).extracting(StepEvent::time).containsExactly(0L, 900_000L);
                        assertThat(m.detected()).isEqualTo(900_000);
                    });
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void doesNotMatchAMillisecondTooLate() {
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            host.on(PAIR, TestingEvents.step(PAIR, SEVERE, 0));
            assertThat(host.on(PAIR, TestingEvents.step(PAIR, SEVERE, 900_001))).isEmpty();
            assertThat(host.on(PAIR, TestingEvents.clock(PAIR, 1_800_001))).isEmpty();
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void seesAnAbsenceWhenTheClockPassesItsEnd() {
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            host.on(ABSENCE, TestingEvents.step(ABSENCE, SEVERE | REPEAT, 0));
            assertThat(host.on(ABSENCE, TestingEvents.clock(ABSENCE, 900_000)))
                    .singleElement()
                    .satisfies(m -> assertThat(m.detected()).isEqualTo(900_000));
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void seesNoAbsenceWhereTheStepCame() {
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            host.on(ABSENCE, TestingEvents.step(ABSENCE, SEVERE | REPEAT, 0));
            host.on(ABSENCE, TestingEvents.step(ABSENCE, REPEAT, 900_000));
            assertThat(host.on(ABSENCE, TestingEvents.clock(ABSENCE, 900_000))).isEmpty();
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void waitsForEachRepeatKeptApart() {
        Rule twice = TestingEvents.rule("SQ-01");
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(host.on(twice, TestingEvents.step(twice, 1, 0))).isEmpty();
            assertThat(host.on(twice, TestingEvents.step(twice, 1, 59_000))).isEmpty();
            assertThat(host.on(twice, TestingEvents.step(twice, 1, 60_000)))
                    .singleElement()
                    .satisfies(m ->
                            assertThat(m.events()).extracting(StepEvent::time).containsExactly(0L, 60_000L));
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void letsNothingStandBetweenNeighbours() {
        Rule pause = TestingEvents.rule("SQ-03");
        int ordinary = 1;
        int longBeat = 2;
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(times(host, pause, ordinary, ordinary, longBeat, ordinary))
                    .containsExactly("0 1 2 3");
        }
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(times(host, pause, ordinary, ordinary, longBeat, longBeat, ordinary))
                    .isEmpty();
        }
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(times(host, pause, ordinary, longBeat, ordinary, ordinary, longBeat, ordinary))
                    .containsExactly("2 3 4 5");
        }
    }

    @Test
    void findsEveryMatchWhereNoneIsSkipped() {
        Rule fall = TestingEvents.rule("SQ-04");
        int begins = 1;
        int lower = 2;
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            assertThat(times(host, fall, 60L, begins, begins, lower, lower)).containsExactly("0 120 180", "60 120 180");
        }
    }

    @Test
    void staysSmallHoweverOftenAPatternBegins() {
        Rule fall = TestingEvents.rule("SQ-04");
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            for (int second = 0; second < 3_600; second++) {
                host.on(fall, TestingEvents.step(fall, 1, second * 1_000L));
            }
            assertThat(host.ended()).isEqualTo(3_600 - Crowd.MOST);
            assertThat(host.entries()).isLessThan(3 * Crowd.MOST + 10);
            host.on(fall, TestingEvents.step(fall, 2, 3_700_000));

            assertThat(host.on(fall, TestingEvents.step(fall, 2, 3_800_000)))
                    .hasSize(Crowd.MOST)
                    .extracting(m -> m.events().get(0).time())
                    .contains(0L, 3_599_000L)
                    .isSorted();
            host.on(fall, TestingEvents.clock(fall, 20_000_000));
            assertThat(host.entries()).isZero();
        }
    }

    private static List<String> times(MemoryPatternHost host, Rule rule, int... steps) {
        return times(host, rule, 1L, steps);
    }

    /** Plays steps one after the other, so many seconds apart, and shows the seconds of the matches. */
    private static List<String> times(MemoryPatternHost host, Rule rule, long apart, int... steps) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            host.on(rule, TestingEvents.step(rule, steps[i], i * apart * 1_000))
                    .forEach(m -> found.add(m.events().stream()
                            .map(e -> String.valueOf(e.time() / 1_000))
                            .collect(Collectors.joining(" "))));
        }
        return found;
    }

    @Test
    void forgetsAKeyCompletely() {
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            host.on(PAIR, TestingEvents.step(PAIR, SEVERE, 0));
            assertThat(host.isEmpty()).isFalse();
            host.clear();
            assertThat(host.isEmpty()).isTrue();
            assertThat(host.entries()).isZero();
        }
    }

    @Test
    void leavesNoThreadBehind() {
        new MemoryPatternHost().close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(t -> t.isAlive() && t.getName().startsWith("Timer-"))
                .isEmpty();
    }

    @Test
    void stepEventsNeedNoKryo() {
        TypeInformation<StepEvent> type = TypeInformation.of(StepEvent.class);
        SerializerConfigImpl strict = new SerializerConfigImpl();
        strict.setGenericTypes(false);

        assertThat(type).isInstanceOf(PojoTypeInfo.class);
        assertThat(type.createSerializer(strict)).isNotNull();
    }
}
