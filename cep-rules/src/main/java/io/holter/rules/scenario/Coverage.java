package io.holter.rules.scenario;

import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Escalation;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.rules.step.StepEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what of each rule scenarios reached: every step, every escalation, every end of its pattern, its clear condition,
 * its re-arm time. What no scenario reaches, no scenario checks.
 */
public final class Coverage {
    private final Map<String, Map<String, Integer>> reached = new HashMap<>();
    private final Map<String, Follower> followers = new HashMap<>();

    /** What was seen of one rule's pattern since its last begin. */
    private static final class Follower {
        long lastStep = Long.MIN_VALUE;
        boolean matched;
    }

    /** Nothing was reached yet. */
    public Coverage() {}

    /**
     * What there is to reach in a rule, and how often it was.
     *
     * @return name of the part to number of times, in the rule's order
     */
    public Map<String, Integer> of(Rule rule) {
        Map<String, Integer> all = new LinkedHashMap<>();
        rule.steps().forEach(s -> all.put("step " + s.name(), 0));
        rule.escalations().forEach(e -> all.put(name(e), 0));
        if (rule.pattern() instanceof RulePattern.Sequence sequence) {
            all.put("pattern complete", 0);
            sequence.absent().ifPresent(absent -> all.put("prevented by " + absent, 0));
            if (sequence.absent().isEmpty()
                    && sequence.steps().size() > 1
                    && !sequence.within().isZero()) {
                all.put("time ran out", 0);
            }
        } else {
            all.put("silent", 0);
            all.put("silent, more severe", 0);
        }
        all.put("cleared", 0);
        if (!rule.timing().rearm().isZero()) {
            all.put("kept quiet by re-arm", 0);
        }
        Map<String, Integer> counts = reached.getOrDefault(rule.key(), Map.of());
        all.replaceAll((part, none) -> counts.getOrDefault(part, 0));
        return all;
    }

    private static String name(Escalation e) {
        return "escalation to " + e.severity() + " (" + e.step().name() + ")";
    }

    /** Readings to which the rule could not say yes or no. */
    public int notEvaluable(Rule rule) {
        return reached.getOrDefault(rule.key(), Map.of()).getOrDefault("not evaluable", 0);
    }

    void on(Rule rule, StepEvent event, List<PatternMatch> matches, boolean open) {
        if (!matches.isEmpty()) {
            add(rule, "pattern complete", matches.size());
            if (!open) {
                add(rule, "kept quiet by re-arm", 1);
            }
        }
        switch (event.kind()) {
            case STEP -> steps(rule, event);
            case ESCALATED -> escalated(rule, event);
            case SILENT -> add(rule, event.severity() == rule.severity() ? "silent" : "silent, more severe", 1);
            case CLEARED -> add(rule, "cleared", 1);
            case CLOCK -> clock(rule, matches);
            default -> {}
        }
        follower(rule).matched |= !matches.isEmpty();
    }

    private void steps(Rule rule, StepEvent event) {
        for (int i = 0; i < rule.steps().size(); i++) {
            if (event.holds(i)) {
                step(rule, rule.steps().get(i), event.time());
            }
        }
    }

    private void step(Rule rule, Step step, long time) {
        add(rule, "step " + step.name(), 1);
        if (!(rule.pattern() instanceof RulePattern.Sequence sequence)) {
            return;
        }
        Follower f = follower(rule);
        List<String> names = sequence.steps();
        boolean absent = sequence.absent().filter(step.name()::equals).isPresent();
        boolean follows = f.lastStep != Long.MIN_VALUE
                && time > f.lastStep
                && time <= f.lastStep + sequence.within().toMillis();
        if (absent && follows) {
            add(rule, "prevented by " + step.name(), 1);
            f.lastStep = Long.MIN_VALUE;
        }
        if (step.name().equals(names.get(names.size() - 1))) {
            f.lastStep = time;
        }
        f.matched &= !step.name().equals(names.get(0));
    }

    private void escalated(Rule rule, StepEvent event) {
        rule.escalations().stream()
                .filter(e -> List.of(event.evidenceSteps()).contains(e.step().name()))
                .findFirst()
                .ifPresent(e -> add(rule, name(e), 1));
    }

    private void clock(Rule rule, List<PatternMatch> matches) {
        if (matches.isEmpty() && !follower(rule).matched) {
            add(rule, "time ran out", 1);
        }
    }

    void notEvaluable(Map<String, Long> counts) {
        counts.forEach((rule, n) -> reached.computeIfAbsent(rule, k -> new HashMap<>())
                .merge("not evaluable", (int) Math.min(n, Integer.MAX_VALUE), Integer::sum));
    }

    private Follower follower(Rule rule) {
        return followers.computeIfAbsent(rule.key(), k -> new Follower());
    }

    private void add(Rule rule, String part, int n) {
        reached.computeIfAbsent(rule.key(), k -> new HashMap<>()).merge(part, n, Integer::sum);
    }
}
