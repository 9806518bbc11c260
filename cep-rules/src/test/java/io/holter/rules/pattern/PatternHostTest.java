package io.holter.rules.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
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
