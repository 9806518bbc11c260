package io.holter.rules.step;

import io.holter.rules.rule.Course;
import io.holter.rules.rule.RulePack;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.signal.LocalTime;
import io.holter.schema.signal.Signal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules of a detector, each with what evaluates it, and where a patient's state of it is. */
final class Lineup {
    private final List<Course> courses;
    private final String[] keys;
    private final boolean[] draining;
    private final Limits[] defaults;
    private final @Nullable RuleEvaluator[] evaluators;
    private final @Nullable SilenceWatch[] watches;
    private final int[][] bySignal = new int[Signal.values().length][];
    private final int[] atRest;
    private final boolean asksForRhythm;
    private final int[] watching;
    private final LocalTime clocks = new LocalTime();

    Lineup(RulePack pack, DetectorSettings settings, Counter counter) {
        this.courses = pack.courses();
        int n = courses.size();
        this.keys = new String[n];
        this.draining = new boolean[n];
        this.defaults = new Limits[n];
        this.evaluators = new RuleEvaluator[n];
        this.watches = new SilenceWatch[n];
        for (int i = 0; i < n; i++) {
            Course course = courses.get(i);
            keys[i] = course.key();
            draining[i] = course.draining();
            defaults[i] = Limits.defaults(course.rule());
            if (course.rule().pattern() instanceof RulePattern.Silence) {
                watches[i] = new SilenceWatch(course, counter);
            } else {
                evaluators[i] = new RuleEvaluator(course, i, counter, settings);
            }
        }
        for (Signal signal : Signal.values()) {
            bySignal[signal.ordinal()] = which(i -> evaluators[i] != null && evaluators[i].uses(signal));
        }
        this.atRest = which(i -> evaluators[i] != null && evaluators[i].asksForRest());
        this.asksForRhythm = which(i -> evaluators[i] != null && evaluators[i].asksForRhythm()).length > 0;
        this.watching = which(i -> watches[i] != null);
    }

    private int[] which(IntPredicate test) {
        return IntStream.range(0, courses.size()).filter(test).toArray();
    }

    int size() {
        return courses.size();
    }

    Course course(int i) {
        return courses.get(i);
    }

    @Nullable
    RuleEvaluator evaluator(int i) {
        return evaluators[i];
    }

    @Nullable
    SilenceWatch watch(int i) {
        return watches[i];
    }

    /** Rules that listen to this signal. */
    int[] using(Signal signal) {
        return bySignal[signal.ordinal()];
    }

    /** Rules that ask whether the patient rests. */
    int[] atRest() {
        return atRest;
    }

    /** True if some rule looks at the rhythm of RR intervals. */
    boolean asksForRhythm() {
        return asksForRhythm;
    }

    /** Rules that watch for silence. */
    int[] watching() {
        return watching;
    }

    /** What is remembered of rule {@code i}, made if there is nothing yet; null if it only finishes what was in flight. */
    @Nullable
    RuleState at(PatientState state, int i) {
        RuleState known = state.rules[i];
        if (known == null && !draining[i]) {
            known = new RuleState(keys[i], Limits.of(courses.get(i).rule(), defaults[i], state.profile));
            state.rules[i] = known;
        }
        return known;
    }

    /** Forgets rule {@code i} if it only had to finish what was in flight, and has. */
    void letGo(PatientState state, int i) {
        RuleState known = state.rules[i];
        if (draining[i] && known != null && !known.inFlight()) {
            state.rules[i] = null;
        }
    }

    /** The profile changed: personal limits and the wall clock follow. */
    void profileChanged(PatientState state) {
        ProfileFacts profile = state.profile;
        state.clock = profile == null ? clocks.utc() : clocks.of(profile.zone());
        for (int i = 0; i < state.rules.length; i++) {
            RuleState r = state.rules[i];
            if (r != null) {
                r.limits = Limits.of(courses.get(i).rule(), defaults[i], profile);
            }
        }
    }

    /** Puts what the state knows of rules into the order of this lineup: what no rule of it has is forgotten. */
    void lineUp(PatientState state) {
        if (state.linedUpWith == this) {
            return;
        }
        @Nullable RuleState[] known = state.rules;
        state.rules = new RuleState[courses.size()];
        for (int i = 0; i < keys.length; i++) {
            state.rules[i] = find(known, keys[i]);
            if (state.rules[i] == null) {
                follow(state, i, find(known, courses.get(i).followsKey()));
            } else {
                letGo(state, i);
            }
        }
        for (int i : watching) {
            at(state, i);
        }
        state.rhythm = asksForRhythm ? state.rhythm : null;
        profileChanged(state);
        state.dueYear = PatientState.DUE_UNKNOWN;
        state.linedUpWith = this;
    }

    private static @Nullable RuleState find(@Nullable RuleState[] known, String key) {
        for (RuleState r : known) {
            if (r != null && r.key.equals(key)) {
                r.key = key;
                return r;
            }
        }
        return null;
    }

    /** A new lineage begins with the derived values that it defines as the one before did. */
    private void follow(PatientState state, int i, @Nullable RuleState older) {
        Course course = courses.get(i);
        RuleState fresh = older == null || course.inCommon() == 0 ? null : at(state, i);
        if (older != null && fresh != null) {
            fresh.takeOver(older, course.inCommon(), course.rule().derived().size());
        }
    }
}
