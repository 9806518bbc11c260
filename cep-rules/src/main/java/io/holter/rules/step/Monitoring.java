package io.holter.rules.step;

import io.holter.schema.care.PatientProfile;
import io.holter.schema.signal.Signal;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows who is monitored, with which limits, and what is expected of him: profiles, consent and silence. */
final class Monitoring {
    private final Lineup lineup;
    private final Counter counter;

    Monitoring(Lineup lineup, Counter counter) {
        this.lineup = lineup;
        this.counter = counter;
    }

    /** True if the patient may be judged: nobody has withdrawn his profile or his consent to care. */
    static boolean consented(PatientState state) {
        ProfileFacts profile = state.profile;
        return profile == null ? !state.withdrawn : profile.care();
    }

    /** Takes a profile unless a newer one is known; null when it was withdrawn. */
    void follow(PatientState state, @Nullable PatientProfile profile, long arrived, Consumer<StepEvent> out) {
        if (profile == null) {
            withdraw(state, out);
            return;
        }
        ProfileFacts facts = ProfileFacts.of(profile);
        ProfileFacts before = state.profile;
        if (before != null && before.revision() > facts.revision()) {
            return;
        }
        expect(state, before, facts, arrived);
        changed(state, out);
        if (!facts.care()) {
            end(state, out);
            state.forget();
            state.profile = facts;
        }
        for (int i = 0; i < lineup.size(); i++) {
            counter.add(
                    Counter.Total.LIMITS_IGNORED,
                    Limits.ignored(lineup.course(i).rule(), facts));
        }
    }

    /** Silence counts from now on for what is newly expected. */
    private static void expect(PatientState state, @Nullable ProfileFacts before, ProfileFacts facts, long arrived) {
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
    }

    private void withdraw(PatientState state, Consumer<StepEvent> out) {
        state.profile = null;
        state.withdrawn = true;
        changed(state, out);
        end(state, out);
        state.forget();
    }

    /** Ends what is under way, because all is forgotten next. */
    private void end(PatientState state, Consumer<StepEvent> out) {
        for (int i = 0; i < lineup.size(); i++) {
            RuleEvaluator evaluator = lineup.evaluator(i);
            RuleState r = state.rules[i];
            if (evaluator != null && r != null) {
                evaluator.end(state, r, state.now, out);
            }
        }
    }

    private void changed(PatientState state, Consumer<StepEvent> out) {
        state.dueYear = PatientState.DUE_UNKNOWN;
        lineup.profileChanged(state);
        watches(state, (watch, r) -> watch.profileChanged(state, r, out));
    }

    /** New samples of this signal have come. */
    void heard(PatientState state, Signal signal, Consumer<StepEvent> out) {
        state.heard[signal.ordinal()] = state.now;
        watches(state, (watch, r) -> watch.heard(state, r, signal, out));
    }

    private void watches(PatientState state, Watching each) {
        for (int i : lineup.watching()) {
            RuleState r = lineup.at(state, i);
            if (r != null) {
                each.with(Objects.requireNonNull(lineup.watch(i)), r);
                lineup.letGo(state, i);
            }
        }
    }

    /** What is done with each rule that watches for silence. */
    private interface Watching {
        void with(SilenceWatch watch, RuleState r);
    }
}
