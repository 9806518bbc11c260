package io.holter.rules.step;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.rule.RulePattern;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Rule> rules;
    private final @Nullable RuleEvaluator[] evaluators;
    private final @Nullable SilenceWatch[] watches;
    private final Counter counter;
    private final BatchSequence sequence;
    private final DetectorSettings settings;
    private final Samples samples = new Samples();

    /** A detector for these rules. */
    public PatientDetector(RulePack pack, DetectorSettings settings) {
        this.rules = pack.rules();
        this.settings = settings;
        this.counter = new Counter(rules.stream().map(Rule::key).toList());
        this.sequence = new BatchSequence(settings, counter);
        this.evaluators = new RuleEvaluator[rules.size()];
        this.watches = new SilenceWatch[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.pattern() instanceof RulePattern.Silence) {
                watches[i] = new SilenceWatch(rule, counter);
            } else {
                evaluators[i] = new RuleEvaluator(rule, i, counter, settings);
            }
        }
    }

    /** From now on tells this listener of every evaluation; null for nobody, which is how it starts. */
    public void trace(@Nullable EvaluationListener listener) {
        for (RuleEvaluator evaluator : evaluators) {
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
        if (!consented(state)) {
            counter.add(Counter.Total.NO_CONSENT, accepted.size());
            return;
        }
        boolean isNew = sequence.offer(state, signal.get(), accepted, b -> evaluate(state, signal.get(), b, out));
        if (isNew && accepted.size() > 0) {
            heard(state, signal.get(), out);
        }
    }

    /** Takes a profile; null when it was withdrawn. */
    public void onProfile(PatientState state, long arrived, @Nullable PatientProfile profile, Consumer<StepEvent> out) {
        advance(state, arrived, out);
        if (profile == null) {
            withdraw(state, out);
            return;
        }
        ProfileFacts facts = ProfileFacts.of(profile);
        ProfileFacts before = state.profile;
        if (before != null && before.revision() > facts.revision()) {
            return;
        }
        boolean listening = before != null && !before.paused() && before.care() && !state.withdrawn;
        state.withdrawn = false;
        state.profile = facts;
        if (!listening) {
            state.silenceFrom = Math.max(arrived, facts.enrolled());
        }
        for (Signal s : Signal.values()) {
            if (before != null && facts.expects(s) && !before.expects(s)) {
                state.heard[s.ordinal()] = Math.max(arrived, state.heard[s.ordinal()]);
            }
        }
        profileChanged(state, out);
        if (!facts.care()) {
            state.forget();
            state.profile = facts;
        }
        rules.forEach(r -> counter.add(Counter.Total.LIMITS_IGNORED, Limits.ignored(r, facts)));
    }

    private void withdraw(PatientState state, Consumer<StepEvent> out) {
        state.profile = null;
        state.withdrawn = true;
        profileChanged(state, out);
        state.forget();
    }

    private void profileChanged(PatientState state, Consumer<StepEvent> out) {
        for (int i = 0; i < rules.size(); i++) {
            RuleState r = state.rules.get(i);
            Limits.compute(rules.get(i), r, state.profile);
            SilenceWatch watch = watches[i];
            if (watch != null) {
                watch.profileChanged(state, r, out);
            }
        }
    }

    /** Takes a care event. */
    public void onCareEvent(PatientState state, long arrived, CareEvent event, Consumer<StepEvent> out) {
        advance(state, arrived, out);
        if (consented(state)) {
            state.careLog.add(event);
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
        long next = sequence.nextDeadline(state);
        for (int i = 0; i < rules.size(); i++) {
            RuleEvaluator evaluator = evaluators[i];
            SilenceWatch watch = watches[i];
            RuleState r = state.rules.get(i);
            next = Math.min(next, evaluator == null ? Long.MAX_VALUE : evaluator.nextDeadline(r));
            next = Math.min(next, watch == null ? Long.MAX_VALUE : watch.nextDeadline(state, r));
        }
        return next;
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
        for (int i = 0; i < rules.size(); i++) {
            RuleEvaluator evaluator = evaluators[i];
            SilenceWatch watch = watches[i];
            if (evaluator != null) {
                evaluator.meet(state, state.rules.get(i), out);
            }
            if (watch != null) {
                watch.meet(state, state.rules.get(i), out);
            }
        }
    }

    private static boolean consented(PatientState state) {
        ProfileFacts profile = state.profile;
        return profile == null ? !state.withdrawn : profile.care();
    }

    private void evaluate(PatientState state, Signal signal, VitalBatch batch, Consumer<StepEvent> out) {
        SampleIntake.pick(state, signal, batch, samples, counter);
        if (signal == Signal.STEPS) {
            remember(state);
        }
        for (int i = 0; i < rules.size(); i++) {
            RuleEvaluator evaluator = evaluators[i];
            if (evaluator == null) {
                continue;
            }
            RuleState r = state.rules.get(i);
            if (evaluator.uses(signal)) {
                evaluator.offer(state, r, signal, samples, out);
            } else if (signal == Signal.STEPS && !r.rows.isEmpty()) {
                evaluator.drain(state, r, false, out);
            }
            while (r.rows.size() > settings.heldSamples()) {
                evaluator.force(state, r, out);
            }
        }
    }

    private void remember(PatientState state) {
        for (int i = 0; i < samples.size(); i++) {
            state.stepLog.add(samples.time(i), samples.value(i));
        }
        SampleIntake.forgetSteps(state);
    }

    private void heard(PatientState state, Signal signal, Consumer<StepEvent> out) {
        state.heard[signal.ordinal()] = state.now;
        for (int i = 0; i < rules.size(); i++) {
            SilenceWatch watch = watches[i];
            if (watch != null) {
                watch.heard(state, state.rules.get(i), signal, out);
            }
        }
    }

    /** Gives the state one {@link RuleState} per rule of this detector: known ones are kept, others begin. */
    public void lineUp(PatientState state) {
        if (state.linedUpWith == this) {
            return;
        }
        List<RuleState> known = state.rules;
        List<RuleState> lined = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            RuleState r = known.stream()
                    .filter(k -> k.key.equals(rule.key()))
                    .findFirst()
                    .orElseGet(() -> RuleState.of(rule));
            Limits.compute(rule, r, state.profile);
            lined.add(r);
        }
        state.rules = lined;
        state.linedUpWith = this;
    }
}
