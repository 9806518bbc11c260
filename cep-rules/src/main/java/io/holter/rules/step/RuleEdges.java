package io.holter.rules.step;

import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Course;
import io.holter.rules.rule.Escalation;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.rules.signal.LocalTime;
import io.holter.rules.signal.Track;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Follows the steps of one rule and tells of the edges: clear, steps, escalations, ends of patterns, in this order. */
final class RuleEdges {
    private final Rule rule;
    private final Counter counter;
    private final Emitter emitter;
    private final RulePattern.Sequence pattern;
    private final TrackPool pool = new TrackPool();
    /** Steps, then escalations, then clear. */
    private final Follower[] followers;

    private final int firstStep;
    private final int steps;
    private final int escalations;
    /** Position of clear, or -1. */
    private final int clear;

    private final long within;
    private final long patience;
    private final long forget;

    RuleEdges(Course course, Counter counter, DetectorSettings settings) {
        this.rule = course.rule();
        this.counter = counter;
        this.emitter = new Emitter(course, counter);
        this.pattern = (RulePattern.Sequence) rule.pattern();
        this.firstStep = rule.stepIndex(pattern.first());
        this.steps = rule.steps().size();
        this.escalations = rule.escalations().size();
        this.clear = rule.clear().isPresent() ? steps + escalations : -1;
        this.within = pattern.within().toMillis();
        this.patience = rule.timing().patience().toMillis();
        this.forget = settings.forget().toMillis();
        List<Step> all = new ArrayList<>(rule.steps());
        rule.escalations().forEach(e -> all.add(e.step()));
        rule.clear().ifPresent(all::add);
        this.followers = new Follower[all.size()];
        for (int i = 0; i < followers.length; i++) {
            followers[i] = new Follower(rule, all.get(i), i, pool);
        }
    }

    /** Number of conditions: steps, escalations and clear. */
    int conditions() {
        return followers.length;
    }

    /**
     * Works out the truth values; clear is looked at only if there may be something to clear.
     *
     * @return bit per truth value that is among them, such as {@code 1 << Truth.UNKNOWN}
     */
    int judge(RuleState r, Reading reading, long time, int[] truths) {
        int seen = 0;
        // The end of an absence that this reading passes opens an episode, which it may clear at once.
        boolean opens = pattern.absent().isPresent() && r.deadlines != null && r.deadlines.end() < time;
        boolean watched = r.active || opens;
        for (int i = 0; i < truths.length; i++) {
            truths[i] = i == clear && !watched
                    ? Truth.FALSE
                    : followers[i].step().when().test(reading);
            seen |= 1 << truths[i];
        }
        return seen;
    }

    /** Takes the truth values of steps, escalations and clear at a reading. */
    void apply(
            PatientState state,
            RuleState r,
            long time,
            double[] values,
            int[] truths,
            LocalTime.Clock clock,
            Consumer<StepEvent> out) {
        for (Deadlines d = r.deadlines; d != null && d.end() < time; d = r.deadlines) {
            passEnd(state, r, d, out);
        }
        clear(state, r, time, values, truths, clock, out);
        int escalated = 0;
        Severity severity = rule.severity();
        for (int i = 0; i < escalations; i++) {
            if (followers[steps + i].follow(r, truths[steps + i], time, values, clock)) {
                escalated |= 1 << i;
                severity = worse(severity, rule.escalations().get(i).severity());
            }
        }
        int told = 0;
        for (int i = 0; i < steps; i++) {
            if (followers[i].follow(r, truths[i], time, values, clock) && followers[i].tell(track(r, i), time)) {
                told |= 1 << i;
            }
        }
        if (told != 0) {
            tellSteps(state, r, time, told, severity, out);
        }
        if (escalated != 0) {
            escalate(state, r, time, escalated, out);
        }
    }

    private static Track track(RuleState r, int position) {
        return Objects.requireNonNull(r.track(position));
    }

    private void clear(
            PatientState state,
            RuleState r,
            long time,
            double[] values,
            int[] truths,
            LocalTime.Clock clock,
            Consumer<StepEvent> out) {
        if (!r.active || clear < 0 || !followers[clear].follow(r, truths[clear], time, values, clock)) {
            return;
        }
        Track track = track(r, clear);
        Emitter.Edge edge = new Emitter.Edge(
                StepKind.CLEARED, 0, time, track.start(), state.now, rule.severity(), false, Double.NaN);
        emitter.emit(state, r, edge, new Evidence().add(rule, "clear", track), out);
        r.active = false;
        r.end(clear, pool);
    }

    private void tellSteps(
            PatientState state, RuleState r, long time, int told, Severity severity, Consumer<StepEvent> out) {
        Evidence evidence = new Evidence();
        long since = time;
        double worst = Double.NaN;
        for (int i = 0; i < steps; i++) {
            if ((told & 1 << i) != 0) {
                Track track = track(r, i);
                evidence.add(rule, rule.steps().get(i).name(), track);
                since = Math.min(since, track.start());
                worst = worse(track.worst(), worst);
                followers[i].told(track, time);
            }
        }
        boolean first = (told & 1 << firstStep) != 0;
        since = first ? track(r, firstStep).start() : since;
        Emitter.Edge edge = new Emitter.Edge(StepKind.STEP, told, time, since, state.now, severity, false, worst);
        emitter.emit(state, r, edge, evidence, out);
        activate(r);
        if (first && within > 0) {
            begin(state, r, time);
        }
    }

    private double worse(double candidate, double known) {
        boolean worse = rule.worst().isPresent()
                && !Double.isNaN(candidate)
                && rule.worst().get().worse(candidate, known);
        return worse ? candidate : known;
    }

    private void begin(PatientState state, RuleState r, long time) {
        Deadlines deadlines = r.deadlines;
        if (deadlines == null) {
            deadlines = new Deadlines();
            r.deadlines = deadlines;
        }
        boolean absence = pattern.absent().isPresent();
        if (!absence) {
            // Nothing fires at its end, it only lets go of what is left of it: the last end is enough.
            deadlines.clear();
        }
        long end = time + within;
        if (!deadlines.add(end, Math.max(state.now, end) + (absence ? patience : forget))) {
            counter.add(Counter.Total.PATTERN_OVERFLOW, 1);
        }
    }

    private void escalate(PatientState state, RuleState r, long time, int escalated, Consumer<StepEvent> out) {
        for (int i = 0; i < escalations; i++) {
            Escalation escalation = rule.escalations().get(i);
            Follower follower = followers[steps + i];
            boolean heeded = (escalated & 1 << i) != 0 && (escalation.opens() || r.active);
            if (heeded && follower.tell(track(r, steps + i), time)) {
                tellEscalation(state, r, time, escalation, track(r, steps + i), out);
                activate(r);
                follower.told(track(r, steps + i), time);
            }
        }
    }

    private void tellEscalation(
            PatientState state, RuleState r, long time, Escalation escalation, Track track, Consumer<StepEvent> out) {
        Emitter.Edge edge = new Emitter.Edge(
                StepKind.ESCALATED,
                0,
                time,
                track.start(),
                state.now,
                escalation.severity(),
                escalation.opens(),
                track.worst());
        emitter.emit(state, r, edge, new Evidence().add(rule, escalation.step().name(), track), out);
    }

    /** From now on clear is watched, from the beginning, and each escalation is told anew. */
    private void activate(RuleState r) {
        if (r.active) {
            return;
        }
        r.active = true;
        if (clear >= 0) {
            r.end(clear, pool);
        }
        for (int i = 0; i < escalations; i++) {
            Track track = r.track(steps + i);
            if (track != null) {
                track.forgetTold();
            }
        }
    }

    private static Severity worse(Severity a, Severity b) {
        return a.ordinal() <= b.ordinal() ? a : b;
    }

    /** The first open pattern ends although the clock stands: stamped with the moment at which that was due. */
    void endPattern(PatientState state, RuleState r, Consumer<StepEvent> out) {
        Deadlines deadlines = Objects.requireNonNull(r.deadlines);
        long end = deadlines.end();
        passEnd(state, r, deadlines, out);
        if (pattern.absent().isPresent()) {
            r.clock = Math.max(r.clock, end);
        }
    }

    /** An absence that comes true opens an episode now: clear is watched for it, whatever it saw before. */
    private void passEnd(PatientState state, RuleState r, Deadlines deadlines, Consumer<StepEvent> out) {
        emitter.edge(state, r, StepKind.CLOCK, deadlines.end(), out);
        deadlines.removeFirst();
        if (deadlines.isEmpty()) {
            r.deadlines = null;
        }
        if (pattern.absent().isPresent()) {
            activate(r);
        }
    }

    /** Nobody watches any more: what is under way ends at {@code time}, or at the rule's clock if that is ahead. */
    void end(PatientState state, RuleState r, long time, Consumer<StepEvent> out) {
        if (!r.active && r.deadlines == null) {
            return;
        }
        emitter.edge(state, r, StepKind.ENDED, Math.max(time, r.clock), out);
        r.active = false;
        r.deadlines = null;
        for (int i = 0; i < followers.length; i++) {
            r.end(i, pool);
        }
    }
}
