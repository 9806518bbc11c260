package io.holter.rules.step;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a rule pack: calls go in the order of arrival per patient. One instance per thread serves all patients;
 * what it knows of one of them is in {@link PatientState}.
 *
 * <p>{@code arrived} is arrival time in ms UTC and must not go back for a patient; deadlines before it are met first.
 */
public final class PatientDetector {
    /** An event may be announced; only one that has happened, give or take two clocks, is a reading. */
    private static final long MOST_AHEAD = BatchIntake.SKEW.toMillis();

    private final Lineup lineup;
    private final Monitoring monitoring;
    private final Counter counter;
    private final BatchSequence sequence;
    private final DetectorSettings settings;
    private final Samples samples = new Samples();
    private final RhythmIntake rhythm = new RhythmIntake();

    /** A detector for these rules. */
    public PatientDetector(RulePack pack, DetectorSettings settings) {
        this.settings = settings;
        this.counter = new Counter(pack.rules().stream().map(Rule::key).toList());
        this.sequence = new BatchSequence(settings, counter);
        this.lineup = new Lineup(pack, settings, counter);
        this.monitoring = new Monitoring(lineup, counter);
    }

    /** From now on tells this listener of every evaluation; null for nobody, which is how it starts. */
    public void trace(@Nullable EvaluationListener listener) {
        for (int i = 0; i < lineup.size(); i++) {
            RuleEvaluator evaluator = lineup.evaluator(i);
            if (evaluator != null) {
                evaluator.trace(listener);
            }
        }
    }

    /** State of a patient never seen before. */
    public PatientState newState(String patient) {
        return new PatientState(patient);
    }

    /** Takes the accepted samples of a batch; call it also when none were accepted. */
    public void onBatch(PatientState state, long arrived, VitalBatch accepted, Consumer<StepEvent> out) {
        advance(state, arrived, out);
        Optional<Signal> signal = Signal.ofCode(accepted.signal());
        if (signal.isEmpty()) {
            return;
        }
        if (!Monitoring.consented(state)) {
            counter.add(Counter.Total.NO_CONSENT, accepted.size());
            return;
        }
        boolean isNew = sequence.offer(state, signal.get(), accepted, b -> evaluate(state, signal.get(), b, out));
        if (isNew && accepted.size() > 0) {
            monitoring.heard(state, signal.get(), out);
        }
    }

    /** Takes a profile; null when it was withdrawn. */
    public void onProfile(PatientState state, long arrived, @Nullable PatientProfile profile, Consumer<StepEvent> out) {
        advance(state, arrived, out);
        monitoring.follow(state, profile, arrived, out);
    }

    /** Takes a care event. */
    public void onCareEvent(PatientState state, long arrived, CareEvent event, Consumer<StepEvent> out) {
        advance(state, arrived, out);
        if (!Monitoring.consented(state)) {
            return;
        }
        long time = event.getStart().toEpochMilli();
        if (time > arrived + MOST_AHEAD) {
            counter.add(Counter.Total.FUTURE_EVENTS, 1);
            return;
        }
        state.careLog.add(event);
        ProfileFacts profile = state.profile;
        if (profile == null || profile.monitored(time)) {
            offer(state, event, time, out);
        }
    }

    /** An event is an input of its own for rules that name its kind. A symptom that is not felt is none. */
    private void offer(PatientState state, CareEvent event, long time, Consumer<StepEvent> out) {
        if (event.getKind() == CareEventKind.SYMPTOM && event.getSeverity() != null && event.getSeverity() <= 0) {
            return;
        }
        state.moveClock(event.getKind(), time);
        for (int i = 0; i < lineup.size(); i++) {
            RuleEvaluator evaluator = lineup.evaluator(i);
            if (evaluator != null && evaluator.uses(event.getKind())) {
                RuleState r = lineup.at(state, i);
                if (r != null) {
                    evaluator.offer(state, r, event, out);
                    makeRoom(state, evaluator, r, out);
                    noteDue(state, evaluator, r);
                    lineup.letGo(state, i);
                }
            }
        }
    }

    private void makeRoom(PatientState state, RuleEvaluator evaluator, RuleState r, Consumer<StepEvent> out) {
        while (r.rows != null && r.rows.size() > settings.heldSamples()) {
            evaluator.force(state, r, out);
        }
    }

    /** Arrival time has come to {@code time}, and no record up to it is outstanding: meets the deadlines up to it. */
    public void onTime(PatientState state, long time, Consumer<StepEvent> out) {
        lineUp(state);
        for (long due = nextDeadline(state); due <= time; due = nextDeadline(state)) {
            meet(state, due, out);
        }
        state.now = Math.max(state.now, time);
    }

    /** Arrival time at which {@link #onTime} should be called, {@link Long#MAX_VALUE} if not at all. */
    public long nextDeadline(PatientState state) {
        lineUp(state);
        int year = state.clock == null ? 0 : state.clock.year(state.now);
        if (state.dueYear != year) {
            state.due = rulesDue(state);
            state.dueYear = year;
        }
        return Math.min(sequence.nextDeadline(state), state.due);
    }

    private long rulesDue(PatientState state) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < state.rules.length; i++) {
            RuleState r = state.rules[i];
            if (r != null) {
                RuleEvaluator evaluator = lineup.evaluator(i);
                SilenceWatch watch = lineup.watch(i);
                next = Math.min(next, evaluator == null ? Long.MAX_VALUE : evaluator.nextDeadline(state, r));
                next = Math.min(next, watch == null ? Long.MAX_VALUE : watch.nextDeadline(state, r));
            }
        }
        return next;
    }

    /**
     * Something of this rule may be due earlier now. What moved away is not looked for: a deadline that proves empty is
     * worked out anew when it comes, which is cheaper than asking all rules for theirs after each batch.
     */
    private static void noteDue(PatientState state, RuleEvaluator evaluator, RuleState r) {
        state.due = Math.min(state.due, evaluator.nextDeadline(state, r));
    }

    /** What was counted since the start or the last call, by name; counting starts anew. */
    public DetectorCounts takeCounts() {
        return counter.take();
    }

    private void advance(PatientState state, long arrived, Consumer<StepEvent> out) {
        lineUp(state);
        for (long due = nextDeadline(state); due < arrived; due = nextDeadline(state)) {
            meet(state, due, out);
        }
        state.now = Math.max(state.now, arrived);
    }

    private void meet(PatientState state, long due, Consumer<StepEvent> out) {
        state.now = Math.max(state.now, due);
        sequence.meet(state, (signal, batch) -> evaluate(state, signal, batch, out));
        for (int i = 0; i < state.rules.length; i++) {
            RuleState r = state.rules[i];
            RuleEvaluator evaluator = lineup.evaluator(i);
            SilenceWatch watch = lineup.watch(i);
            if (evaluator != null && r != null) {
                evaluator.meet(state, r, out);
            }
            if (watch != null && r != null) {
                watch.meet(state, r, out);
            }
            lineup.letGo(state, i);
        }
        state.dueYear = PatientState.DUE_UNKNOWN;
    }

    private void evaluate(PatientState state, Signal signal, VitalBatch batch, Consumer<StepEvent> out) {
        boolean beats = signal == Signal.RR_INTERVAL && lineup.asksForRhythm();
        List<RhythmTracker.Minute> minutes = beats ? rhythm.take(state, batch) : List.of();
        SampleIntake.pick(state, signal, batch, samples, counter);
        if (signal == Signal.STEPS && lineup.atRest().length > 0) {
            SampleIntake.remember(state, samples, lineup.atRest());
        }
        for (int i : lineup.using(signal)) {
            RuleEvaluator evaluator = Objects.requireNonNull(lineup.evaluator(i));
            boolean something = samples.size() > 0 && evaluator.hears(signal) || !minutes.isEmpty();
            RuleState r = something ? lineup.at(state, i) : state.rules[i];
            if (r != null) {
                evaluator.offer(state, r, minutes, out);
                evaluator.offer(state, r, signal, samples, out);
                makeRoom(state, evaluator, r, out);
                noteDue(state, evaluator, r);
                lineup.letGo(state, i);
            }
        }
        if (signal == Signal.STEPS) {
            settleRest(state, out);
        }
    }

    /** Readings that waited for steps may be complete now. */
    private void settleRest(PatientState state, Consumer<StepEvent> out) {
        for (int i : lineup.atRest()) {
            RuleState r = state.rules[i];
            RuleEvaluator evaluator = lineup.evaluator(i);
            if (r != null && r.rows != null && evaluator != null) {
                evaluator.drain(state, r, false, out);
                noteDue(state, evaluator, r);
            }
        }
    }

    /** Makes the state fit the rules of this detector: known ones are kept, what none of them follows is forgotten. */
    public void lineUp(PatientState state) {
        lineup.lineUp(state);
    }
}
