package io.holter.jobs.detection;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.alert.EpisodeTracker;
import io.holter.rules.alert.RuleEnd;
import io.holter.rules.pattern.FlinkPatternHost;
import io.holter.rules.pattern.PatternHost;
import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Steps to patterns to alerts, keyed by patient, rule and lineage: a version that keeps what is remembered stays under
 * its key, any other begins under a new one. Events of a key come from one task in the order in which the detector
 * emitted them; no timer is needed here.
 *
 * <p>What goes out is for {@code alerts.v1}, or, of a rule in shadow, for {@code alerts.shadow.v1}.
 *
 * <p>A rule may reach the task of its steps before it reaches this one. Its events then wait.
 */
public final class AlertsFunction extends KeyedBroadcastProcessFunction<String, StepEvent, RawRecord, RawRecord> {
    private static final long serialVersionUID = 1;
    private static final ListStateDescriptor<StepEvent> WAITING =
            new ListStateDescriptor<>("waiting", TypeInformation.of(StepEvent.class));

    private static final ValueStateDescriptor<EpisodeSlot> EPISODE =
            new ValueStateDescriptor<>("episode", new EpisodeSlotSerializer());

    private final TreeMap<String, String> startWith;

    private transient RuleStream rules;
    private transient PatternHost patterns;
    private transient ValueState<EpisodeSlot> episodes;
    private transient ListState<StepEvent> waiting;
    private transient AlertOutput output;

    /** @param startWith rule files that apply until others come */
    public AlertsFunction(TreeMap<String, String> startWith) {
        this.startWith = startWith;
    }

    /** The key that an event's pattern and episode live under. */
    public static String key(StepEvent event) {
        return AlertKey.of(event);
    }

    @Override
    public void open(OpenContext context) {
        rules = new RuleStream(startWith);
        patterns = FlinkPatternHost.in(getRuntimeContext());
        episodes = getRuntimeContext().getState(EPISODE);
        waiting = getRuntimeContext().getListState(WAITING);
        output = new AlertOutput(new AlertMetrics(getRuntimeContext().getMetricGroup()));
    }

    @Override
    public void processElement(StepEvent event, ReadOnlyContext context, Collector<RawRecord> out) throws Exception {
        RuleBook book = rules.book(context.getBroadcastState(RuleStream.STATE));
        if (!offer(event, book, context.currentProcessingTime(), out)) {
            waiting.add(event);
        }
    }

    @Override
    public void processBroadcastElement(RawRecord record, Context context, Collector<RawRecord> out) throws Exception {
        RuleBook book = rules.book(context.getBroadcastState(RuleStream.STATE));
        rules.take(record, context.getBroadcastState(RuleStream.STATE));
        long now = context.currentProcessingTime();
        long time = record.isTombstone() ? now : record.arrived();
        context.applyToKeyedState(EPISODE, (key, state) -> {
            AlertKey of = AlertKey.read(key);
            EpisodeSlot slot = state.value();
            if (isOver(of, slot, book)) {
                end(of, slot, book.endOf(of.rule()), time, alert -> output.send(alert, slot, now, out));
            }
        });
        context.applyToKeyedState(WAITING, (key, events) -> release(events, book, now, out));
    }

    @Override
    public void close() {
        if (patterns != null) {
            patterns.close();
        }
    }

    /** Handles the event if its rule is here; false if it must wait. */
    private boolean offer(StepEvent event, RuleBook book, long now, Collector<RawRecord> out) throws Exception {
        Optional<WorkingRule> working = book.working(event.rule(), event.lineage());
        if (working.isEmpty()) {
            return book.isPast(event.rule(), event.lineage());
        }
        if (event.version() > working.get().version()) {
            return false;
        }
        on(working.get(), event, now, out);
        return true;
    }

    private void on(WorkingRule working, StepEvent event, long now, Collector<RawRecord> out) throws Exception {
        EpisodeSlot known = episodes.value();
        boolean draining = working.phase() == Phase.DRAINING;
        if (draining && (known == null || !known.isOpen())) {
            forget(); // what drains opens nothing new
            return;
        }
        EpisodeSlot slot = known == null ? new EpisodeSlot() : known;
        slot.watchedBy(working.version(), draining ? slot.isShadow() : working.phase() == Phase.SHADOW);
        List<PatternMatch> matches = patterns.on(working.rule(), event);
        output.matched(event, matches.size());
        EpisodeTracker.on(working.rule(), slot.episode(), event, matches, alert -> output.send(alert, slot, now, out));
        if (draining && !slot.isOpen()) {
            forget();
        } else {
            episodes.update(slot);
        }
    }

    /** True for what no rule watches any more; of what drains, only open episodes stay. */
    private static boolean isOver(AlertKey key, EpisodeSlot slot, RuleBook book) {
        return book.working(key.rule(), key.lineage())
                .map(working -> working.phase() == Phase.DRAINING && !slot.isOpen())
                .orElse(true);
    }

    private void end(AlertKey key, EpisodeSlot slot, Closure why, long time, Consumer<Alert> out) {
        if (slot.isOpen()) {
            out.accept(RuleEnd.close(slot.episode(), key.patient(), key.rule(), slot.version(), why, time));
        }
        forget();
    }

    private void forget() {
        episodes.clear();
        patterns.clear();
    }

    private void release(ListState<StepEvent> events, RuleBook book, long now, Collector<RawRecord> out)
            throws Exception {
        List<StepEvent> still = new ArrayList<>();
        for (StepEvent event : events.get()) {
            if (!still.isEmpty() || !offer(event, book, now, out)) {
                still.add(event);
            }
        }
        events.update(still);
    }
}
