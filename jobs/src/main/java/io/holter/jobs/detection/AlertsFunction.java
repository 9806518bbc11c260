package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.alert.EpisodeState;
import io.holter.rules.alert.EpisodeTracker;
import io.holter.rules.pattern.FlinkPatternHost;
import io.holter.rules.pattern.PatternHost;
import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Steps to patterns to alerts, keyed by patient, rule and version: a new version is a new key and starts clean. Events
 * of a key come from one task in the order in which the detector emitted them; no timer is needed here.
 *
 * <p>A rule may reach the task of its steps before it reaches this one. Its events then wait.
 */
public final class AlertsFunction extends KeyedBroadcastProcessFunction<String, StepEvent, RawRecord, RawRecord> {
    private static final long serialVersionUID = 1;
    private static final ListStateDescriptor<StepEvent> WAITING =
            new ListStateDescriptor<>("waiting", TypeInformation.of(StepEvent.class));

    private static final ValueStateDescriptor<EpisodeState> EPISODE =
            new ValueStateDescriptor<>("episode", new EpisodeStateSerializer());

    private final TreeMap<String, String> startWith;

    private transient RuleStream rules;
    private transient PatternHost patterns;
    private transient ValueState<EpisodeState> episodes;
    private transient ListState<StepEvent> waiting;
    private transient RecordCodec<Alert> codec;
    private transient AlertMetrics metrics;

    /** @param startWith rule files that apply until others come */
    public AlertsFunction(TreeMap<String, String> startWith) {
        this.startWith = startWith;
    }

    /** The key that an event's pattern and episode live under. */
    public static String key(StepEvent event) {
        return event.patient() + '\n' + event.rule() + '@' + event.version();
    }

    @Override
    public void open(OpenContext context) {
        rules = new RuleStream(startWith);
        patterns = FlinkPatternHost.in(getRuntimeContext());
        episodes = getRuntimeContext().getState(EPISODE);
        waiting = getRuntimeContext().getListState(WAITING);
        codec = RecordCodec.alerts();
        metrics = new AlertMetrics(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(StepEvent event, ReadOnlyContext context, Collector<RawRecord> out) throws Exception {
        RuleBook book = rules.book(context.getBroadcastState(RuleStream.STATE));
        Optional<Rule> rule = book.rule(event.rule(), event.version());
        if (rule.isPresent()) {
            on(rule.get(), event, book, context.currentProcessingTime(), out);
        } else if (!book.isPast(event.rule(), event.version())) {
            waiting.add(event);
        }
    }

    @Override
    public void processBroadcastElement(RawRecord record, Context context, Collector<RawRecord> out) throws Exception {
        RuleBook book = rules.book(context.getBroadcastState(RuleStream.STATE));
        rules.take(record, context.getBroadcastState(RuleStream.STATE));
        long now = context.currentProcessingTime();
        context.applyToKeyedState(WAITING, (key, events) -> release(events, book, now, out));
        context.applyToKeyedState(EPISODE, (key, episode) -> forgetPast(key, episode, book));
    }

    /** No step of a version comes once the next is at work: what is kept of it would be kept for ever. */
    private void forgetPast(String key, ValueState<EpisodeState> episode, RuleBook book) {
        String rule = key.substring(key.lastIndexOf('\n') + 1);
        int at = rule.lastIndexOf('@');
        if (book.isPast(rule.substring(0, at), Integer.parseInt(rule.substring(at + 1)))) {
            episode.clear();
            patterns.clear();
        }
    }

    @Override
    public void close() {
        if (patterns != null) {
            patterns.close();
        }
    }

    private void release(ListState<StepEvent> events, RuleBook book, long now, Collector<RawRecord> out)
            throws Exception {
        List<StepEvent> still = new ArrayList<>();
        for (StepEvent event : events.get()) {
            Optional<Rule> rule = book.rule(event.rule(), event.version());
            if (rule.isPresent()) {
                on(rule.get(), event, book, now, out);
            } else if (!book.isPast(event.rule(), event.version())) {
                still.add(event);
            }
        }
        events.update(still);
    }

    private void on(Rule rule, StepEvent event, RuleBook book, long now, Collector<RawRecord> out) throws Exception {
        EpisodeState known = episodes.value();
        EpisodeState state = known == null ? new EpisodeState() : known;
        List<PatternMatch> matches = patterns.on(rule, event);
        metrics.step(rule.id(), matches.size());
        boolean shadow = book.isShadow(rule.id());
        EpisodeTracker.on(rule, state, event, matches, alert -> send(alert, shadow, now, out));
        episodes.update(state);
    }

    /** A rule in shadow is counted as if it alerted, but nobody is called. */
    private void send(Alert alert, boolean shadow, long now, Collector<RawRecord> out) {
        metrics.alert(alert, shadow, now);
        if (!shadow) {
            out.collect(RawRecord.of(
                    Topic.ALERTS, alert.getPatient(), alert.getArrived().toEpochMilli(), 0, 0, codec.encode(alert)));
        }
    }
}
