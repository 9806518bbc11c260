package io.holter.rules.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

/** Our hosting of the NFA must find what CEP.pattern finds: an upgrade of Flink that changes its inside shows here. */
class PatternHostITCase {
    private static final int SEQUENCES = 60;
    private static final int EVENTS = 30;

    /** Pairs, absences, repeats, neighbours with nothing between, and each way to go on after a match. */
    private static final List<String> RULES = List.of("BP-01", "BP-02", "SQ-01", "SQ-02", "SQ-03", "SQ-04", "AB-02");

    @Test
    void findsWhatCepPatternFinds() throws Exception {
        List<String> expected = byFlink();
        for (String id : RULES) {
            Rule rule = TestingEvents.rule(id);
            List<List<StepEvent>> sequences = sequences(rule);
            List<String> actual = new ArrayList<>();
            for (int i = 0; i < sequences.size(); i++) {
                actual.addAll(byHost(rule, i, sequences.get(i)));
            }
            List<String> ofRule =
                    expected.stream().filter(m -> m.startsWith(id)).toList();
            assertThat(ofRule).as(id).hasSizeGreaterThan(SEQUENCES / 2);
            assertThat(actual).as(id).containsExactlyInAnyOrderElementsOf(ofRule);
        }
    }

    /** Random readings, most of them close enough to matter. */
    private static List<List<StepEvent>> sequences(Rule rule) {
        SplittableRandom random = new SplittableRandom(7);
        long unit = ((RulePattern.Sequence) rule.pattern()).within().toMillis() / 20;
        List<List<StepEvent>> all = new ArrayList<>();
        for (int s = 0; s < SEQUENCES; s++) {
            List<StepEvent> events = new ArrayList<>();
            long time = 0;
            for (int i = 0; i < EVENTS; i++) {
                time += random.nextInt(1, 10) * unit;
                int steps = random.nextInt(1, 1 << rule.steps().size());
                events.add(TestingEvents.step(rule, steps, time));
            }
            all.add(events);
        }
        return all;
    }

    private static List<String> byHost(Rule rule, int sequence, List<StepEvent> events) {
        List<String> found = new ArrayList<>();
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            for (StepEvent e : events) {
                host.on(rule, e).forEach(m -> found.add(show("p" + sequence, m.events())));
            }
            host.on(rule, TestingEvents.clock(rule, Long.MAX_VALUE / 4))
                    .forEach(m -> found.add(show("p" + sequence, m.events())));
            assertThat(host.entries()).isZero();
        }
        return found;
    }

    /** All rules in one job: starting one takes longer than its work. */
    private static List<String> byFlink() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());
        DataStream<String> all = byFlink(env, TestingEvents.rule(RULES.get(0)));
        for (String id : RULES.subList(1, RULES.size())) {
            all = all.union(byFlink(env, TestingEvents.rule(id)));
        }
        List<String> found = new ArrayList<>();
        try (CloseableIterator<String> matches = all.executeAndCollect()) {
            matches.forEachRemaining(found::add);
        }
        return found;
    }

    private static DataStream<String> byFlink(StreamExecutionEnvironment env, Rule rule) {
        List<List<StepEvent>> sequences = sequences(rule);
        List<StepEvent> events = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            for (StepEvent e : sequences.get(i)) {
                events.add(of("p" + i, e));
            }
        }
        events.sort(Comparator.comparingLong(StepEvent::time));
        var keyed = env.fromData(events)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<StepEvent>forMonotonousTimestamps()
                        .withTimestampAssigner((e, t) -> e.time()))
                .keyBy(StepEvent::patient);
        var pattern = PatternCompiler.compile(rule, (RulePattern.Sequence) rule.pattern());
        return CEP.pattern(keyed, pattern).process(new Show());
    }

    private static StepEvent of(String patient, StepEvent e) {
        return new StepEvent(
                patient,
                e.rule(),
                e.version(),
                e.lineage(),
                e.kind(),
                e.steps(),
                e.time(),
                e.since(),
                e.arrived(),
                e.severity(),
                e.opens(),
                e.worst(),
                e.limits(),
                e.personal(),
                e.setBy(),
                e.setAt(),
                e.evidenceSteps(),
                e.evidenceSignals(),
                e.evidenceTimes(),
                e.evidenceValues());
    }

    private static String show(String patient, List<StepEvent> events) {
        return events.get(0).rule() + " " + patient + " "
                + events.stream().map(e -> String.valueOf(e.time())).collect(Collectors.joining(","));
    }

    /** Shows a match of Flink as ours are shown. */
    private static final class Show extends PatternProcessFunction<StepEvent, String> {
        private static final long serialVersionUID = 1;

        @Override
        public void processMatch(Map<String, List<StepEvent>> match, Context context, Collector<String> out) {
            List<StepEvent> events = match.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(e -> e.getValue().stream())
                    .toList();
            out.collect(show(events.get(0).patient(), events));
        }
    }
}
