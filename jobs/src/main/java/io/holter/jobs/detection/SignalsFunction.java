package io.holter.jobs.detection;

import io.holter.jobs.runtime.ArrivalOrder;
import io.holter.jobs.runtime.DeadLetters;
import io.holter.jobs.runtime.MetricNames;
import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.StepEvent;
import io.holter.schema.codec.Decoded;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Samples to signals to steps, keyed by patient. A record waits until arrival time has passed it, so that the records
 * of a patient are seen in the same order in every run; then the detector sees it, and its deadlines become timers.
 */
public class SignalsFunction extends KeyedBroadcastProcessFunction<String, RawRecord, RawRecord, StepEvent> {
    /** Rule records that cannot be used. */
    public static final OutputTag<RawRecord> DEAD = new OutputTag<>("dead", TypeInformation.of(RawRecord.class));

    private static final long serialVersionUID = 1;
    static final ValueStateDescriptor<PatientSlot> PATIENT =
            new ValueStateDescriptor<>("patient", new PatientSlotSerializer());

    private final TreeMap<String, String> startWith;
    private final long horizon;

    private transient RuleStream rules;
    private transient DetectionInput input;
    private transient DetectorMetrics metrics;
    private transient ArrivalOrder order;
    private transient ValueState<PatientSlot> slots;
    private transient @Nullable PatientDetector working;
    private transient Counter late;

    /**
     * @param startWith rule files that apply until others come
     * @param horizon arrival time after which no deadline is met, ms UTC
     */
    public SignalsFunction(TreeMap<String, String> startWith, long horizon) {
        this.startWith = startWith;
        this.horizon = horizon;
    }

    @Override
    public void open(OpenContext context) {
        rules = new RuleStream(startWith);
        input = new DetectionInput(getRuntimeContext().getMetricGroup());
        metrics = new DetectorMetrics(getRuntimeContext().getMetricGroup());
        order = ArrivalOrder.in(getRuntimeContext());
        slots = getRuntimeContext().getState(PATIENT);
        late = getRuntimeContext().getMetricGroup().counter(MetricNames.RECORDS_LATE);
    }

    @Override
    public void processElement(RawRecord record, ReadOnlyContext context, Collector<StepEvent> out) throws Exception {
        long now = context.timerService().currentWatermark();
        if (record.arrived() > now) {
            order.hold(record);
            context.timerService().registerEventTimeTimer(record.arrived());
            return;
        }
        late.inc();
        PatientDetector detector = detector(context.getBroadcastState(RuleStream.STATE));
        PatientSlot slot = slot(context.getCurrentKey(), detector);
        input.feed(record, Math.min(now, horizon), detector, slot.state(), out::collect);
        keep(slot, detector, context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<StepEvent> out) throws Exception {
        PatientDetector detector = detector(context.getBroadcastState(RuleStream.STATE));
        PatientSlot slot = slot(context.getCurrentKey(), detector);
        long now = context.timerService().currentWatermark();
        for (RawRecord record : order.due(now)) {
            input.feed(record, record.arrived(), detector, slot.state(), out::collect);
        }
        // At its very end a stream says that time is over. Only a history knows when that was.
        if (now != Long.MAX_VALUE || horizon != Long.MAX_VALUE) {
            detector.onTime(slot.state(), Math.min(now, horizon), out::collect);
        }
        if (slot.timer() <= time) {
            slot.timerAt(PatientSlot.NO_TIMER);
        }
        keep(slot, detector, context.timerService());
    }

    @Override
    public void processBroadcastElement(RawRecord record, Context context, Collector<StepEvent> out) throws Exception {
        RuleBook book = rules.book(context.getBroadcastState(RuleStream.STATE));
        Decoded<Boolean> taken = rules.take(record, context.getBroadcastState(RuleStream.STATE));
        if (taken instanceof Decoded.Valid<Boolean> changed) {
            if (changed.value()) {
                PatientDetector detector = work(book);
                context.applyToKeyedState(PATIENT, (patient, slot) -> lineUp(slot, detector));
            }
        } else if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            metrics.ruleRefused();
            context.output(DEAD, new DeadLetters().ofMalformed(record, (Decoded.Malformed<Boolean>) taken));
        }
    }

    /** What a rule left behind goes at once, also of a patient who never sends again. */
    private static void lineUp(ValueState<PatientSlot> state, PatientDetector detector) throws Exception {
        PatientSlot slot = state.value();
        detector.lineUp(slot.state());
        state.update(slot);
    }

    @Override
    public void close() {
        if (working != null) {
            metrics.add(working.takeCounts());
        }
    }

    private PatientDetector detector(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        return working == null ? work(rules.book(state)) : working;
    }

    private PatientDetector work(RuleBook book) {
        if (working != null) {
            metrics.add(working.takeCounts());
        }
        PatientDetector detector = detectorOf(book.pack());
        metrics.rulesActive(book.pack().rules().size());
        working = detector;
        return detector;
    }

    /** The detector for these rules; a backtest listens to it. */
    protected PatientDetector detectorOf(RulePack pack) {
        return new PatientDetector(pack, DetectorSettings.standard());
    }

    private PatientSlot slot(String patient, PatientDetector detector) throws Exception {
        PatientSlot slot = slots.value();
        return slot == null ? new PatientSlot(detector.newState(patient), PatientSlot.NO_TIMER) : slot;
    }

    /**
     * Stores the slot and sees to a timer for its next deadline. A deadline that moves away keeps its earlier timer,
     * which then finds nothing to do and moves on: one timer per patient, not one per batch.
     */
    private void keep(PatientSlot slot, PatientDetector detector, TimerService timers) throws Exception {
        long deadline = detector.nextDeadline(slot.state());
        boolean timeIsOver = timers.currentWatermark() == Long.MAX_VALUE;
        if (!timeIsOver && deadline < slot.timer() && deadline <= horizon) {
            timers.registerEventTimeTimer(deadline);
            slot.timerAt(deadline);
        }
        slots.update(slot);
        metrics.sometimes(detector);
    }
}
