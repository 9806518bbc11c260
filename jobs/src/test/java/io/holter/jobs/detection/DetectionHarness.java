package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.step.StepEvent;
import io.holter.schema.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** Both operators of detection, one behind the other, without a cluster. */
final class DetectionHarness implements AutoCloseable {
    private final KeyedBroadcastOperatorTestHarness<String, RawRecord, RawRecord, StepEvent> signals;
    private final KeyedBroadcastOperatorTestHarness<String, StepEvent, RawRecord, RawRecord> alerts;
    private final List<RawRecord> found = new ArrayList<>();
    private int handedOn;
    private int collected;

    /** State of both operators. */
    record Saved(OperatorSubtaskState signals, OperatorSubtaskState alerts) {}

    private DetectionHarness(Map<String, String> files, long horizon, @Nullable Saved saved) throws Exception {
        TreeMap<String, String> rules = new TreeMap<>(files);
        signals = harness(new SignalsFunction(rules, horizon), RawRecord::key);
        alerts = harness(new AlertsFunction(rules), AlertsFunction::key);
        open(signals, TypeInformation.of(StepEvent.class), saved == null ? null : saved.signals());
        open(alerts, TypeInformation.of(RawRecord.class), saved == null ? null : saved.alerts());
        signals.processBroadcastWatermark(Watermark.MAX_WATERMARK);
    }

    static DetectionHarness until(long horizon) throws Exception {
        return new DetectionHarness(RulePackLoader.clinicalFiles(), horizon, null);
    }

    /** Detection that starts with these rule files only. */
    static DetectionHarness of(Map<String, String> files, long horizon) throws Exception {
        return new DetectionHarness(files, horizon, null);
    }

    static DetectionHarness restored(long horizon, Saved saved) throws Exception {
        return new DetectionHarness(RulePackLoader.clinicalFiles(), horizon, saved);
    }

    /** Detection of a release that starts with other rule files. */
    static DetectionHarness restored(Map<String, String> files, long horizon, Saved saved) throws Exception {
        return new DetectionHarness(files, horizon, saved);
    }

    /** What follows a start of the job. */
    void wake() throws Exception {
        rule(RuleWake.record());
    }

    void feed(List<RawRecord> records) throws Exception {
        for (RawRecord record : records) {
            signals.processElement(record, record.arrived());
        }
    }

    /** Arrival time has come to {@code time}. */
    void passTo(long time) throws Exception {
        signals.processWatermark(new Watermark(time));
        handOn();
    }

    void rule(RawRecord record) throws Exception {
        signals.processBroadcastElement(record, record.arrived());
        alerts.processBroadcastElement(record, record.arrived());
        handOn();
    }

    /** A rule that has reached the second operator but not the first, or the other way round. */
    void ruleForSignalsOnly(RawRecord record) throws Exception {
        signals.processBroadcastElement(record, record.arrived());
    }

    void ruleForAlertsOnly(RawRecord record) throws Exception {
        alerts.processBroadcastElement(record, record.arrived());
        handOn();
    }

    Saved save() throws Exception {
        return new Saved(signals.snapshot(1, 1), alerts.snapshot(1, 1));
    }

    List<RawRecord> alerts() {
        return found.stream().filter(r -> r.from() == Topic.ALERTS).toList();
    }

    /** Alerts of rules on trial. */
    List<RawRecord> shadowAlerts() {
        return found.stream().filter(r -> r.from() == Topic.ALERTS_SHADOW).toList();
    }

    List<RawRecord> deadRules() {
        var dead = signals.getSideOutput(SignalsFunction.DEAD);
        return dead == null
                ? List.of()
                : dead.stream().map(element -> element.getValue()).toList();
    }

    int timers() {
        return signals.numEventTimeTimers();
    }

    /** Entries of keyed state of the first operator. */
    int entries() {
        return entries(signals);
    }

    /** Rules that anything is remembered for, over all patients. */
    int remembered() throws Exception {
        int[] sum = {0};
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) signals.getOperator();
        operator.getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        SignalsFunction.PATIENT,
                        (patient, slot) -> sum[0] += slot.value().state().remembered());
        return sum[0];
    }

    /** Entries of keyed state of the second operator. */
    int episodeEntries() {
        return entries(alerts);
    }

    private static int entries(KeyedBroadcastOperatorTestHarness<?, ?, ?, ?> harness) {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        return ((HeapKeyedStateBackend<?>) operator.getKeyedStateBackend()).numKeyValueStateEntries();
    }

    private void handOn() throws Exception {
        List<StepEvent> steps = signals.extractOutputValues();
        for (; handedOn < steps.size(); handedOn++) {
            alerts.processElement(steps.get(handedOn), 0);
        }
        List<RawRecord> out = alerts.extractOutputValues();
        for (; collected < out.size(); collected++) {
            found.add(out.get(collected));
        }
    }

    private static <I, O> KeyedBroadcastOperatorTestHarness<String, I, RawRecord, O> harness(
            KeyedBroadcastProcessFunction<String, I, RawRecord, O> function, KeySelector<I, String> key)
            throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, List.of(RuleStream.STATE)), key, Types.STRING, 1, 1, 0);
    }

    private static <I, O> void open(
            KeyedBroadcastOperatorTestHarness<String, I, RawRecord, O> harness,
            TypeInformation<O> type,
            @Nullable OperatorSubtaskState saved)
            throws Exception {
        harness.setup(type.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (saved != null) {
            harness.initializeState(saved);
        }
        harness.open();
    }

    @Override
    public void close() throws Exception {
        signals.close();
        alerts.close();
    }
}
