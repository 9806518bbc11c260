package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.explain.Missing;
import io.holter.rules.explain.RuleTrace;
import io.holter.rules.language.Constructs;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.vital.SampleFlags;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rhythm takes in memory, and what is said where it is not known. */
class RhythmStateTest {
    private static final Rule RULE = Constructs.pack().rule("RY-01", 1).orElseThrow();
    private static final long START = TestingLife.START;

    private final TestingLife life = new TestingLife(RulePack.of(List.of(RULE)));

    @Test
    void staysSmallHoweverLongTheRecording() throws IOException {
        long next = beats(START, 20_000);
        int written = bytes();
        long held = HeapSize.of(life.state);
        beats(next, 200_000);

        assertThat(bytes()).isEqualTo(written).isLessThan(4_000);
        assertThat(HeapSize.of(life.state)).as(HeapSize.explained(life.state)).isLessThan(held + 100);
        assertThat(held).isLessThan(9_000);
    }

    /** Quiet: what a rule remembers of an episode is not meant here. */
    private long beats(long from, int n) {
        long next = from;
        for (int i = 0; i < n; i += 1_000) {
            next = life.beats(next, life.intervals(1_000, 75, false), 0);
        }
        return next;
    }

    private int bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        life.state.write(new DataOutputStream(out));
        return out.size();
    }

    @Test
    void saysWhyAValueIsNotKnown() {
        assertThat(missing())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("no reading at all: no sample of premature_beats");
        assertThat(missing()).last().asString().contains("a minute is over with the first beat of a later one");

        RuleTrace trace = trace();
        long next = life.beats(START, life.intervals(200, 75, false), SampleFlags.LOW_QUALITY);
        life.beats(next, life.intervals(1_000, 90, true), 0);

        assertThat(Missing.of(trace))
                .anyMatch(s ->
                        s.matches("fibrillation is not known in \\d of 1\\d minutes: fewer than 20 usable beats.*"))
                .anyMatch(s -> s.matches("sdnn_minute is not known in .*: in fibrillation, with more than 5 %.*")
                        || s.startsWith("no value of sdnn_minute: in fibrillation"));
    }

    private List<String> missing() {
        return Missing.of(new RuleTrace(RULE, START, Long.MAX_VALUE, ZoneOffset.UTC));
    }

    private RuleTrace trace() {
        RuleTrace trace = new RuleTrace(RULE, START, Long.MAX_VALUE, ZoneOffset.UTC);
        life.detector.trace(trace);
        return trace;
    }
}
