package io.holter.jobs.detection;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.rules.language.RuleDifference;
import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one rule is in its life: at most one active version, one in shadow beside it, and some older ones that drain.
 * Immutable; what it becomes depends only on the order of its records per key of {@code rules.v1}, not on how the two
 * keys of a rule mix.
 *
 * @param activeVersion highest version that was active or withdrew the rule
 * @param shadowVersion highest version that was in shadow or ended a shadow
 * @param working what is at work, oldest first
 */
record RuleLife(int activeVersion, int shadowVersion, List<WorkingRule> working) {
    /** Episodes that outlast so many drains are closed: what never ends must not keep every version alive. */
    static final int MOST_DRAINING = 2;

    static final RuleLife NONE = new RuleLife(0, 0, List.of());

    RuleLife {
        working = List.copyOf(working);
    }

    /** The life after this definition, whose text is {@code rule}, was published as active. */
    RuleLife activated(RuleDefinition definition, Rule rule) {
        Optional<WorkingRule> active = in(Phase.ACTIVE);
        boolean reset = definition.getChange() == RuleChange.RESET;
        List<WorkingRule> next = new ArrayList<>();
        working.stream().filter(w -> w.phase() == Phase.DRAINING && !reset).forEach(next::add);
        in(Phase.SHADOW).filter(s -> s.version() > rule.version()).ifPresent(next::add);
        if (active.isPresent() && keeps(active.get(), definition)) {
            next.add(active.get().continuedBy(rule, definition));
        } else {
            active.filter(a -> !reset).ifPresent(a -> next.add(a.in(Phase.DRAINING)));
            next.add(triedInShadow(definition).orElseGet(() -> begin(Phase.ACTIVE, active, definition, rule)));
        }
        return new RuleLife(rule.version(), shadowVersion, atMostDraining(next));
    }

    /** The life after this definition was published to run in shadow. */
    RuleLife shadowed(RuleDefinition definition, Rule rule) {
        if (rule.version() <= activeVersion) {
            return new RuleLife(activeVersion, Math.max(shadowVersion, rule.version()), working);
        }
        Optional<WorkingRule> before = in(Phase.SHADOW);
        List<WorkingRule> next = new ArrayList<>(working);
        before.ifPresent(next::remove);
        next.add(before.filter(b -> keeps(b, definition))
                .map(b -> b.continuedBy(rule, definition))
                .orElseGet(
                        () -> begin(Phase.SHADOW, before.isPresent() ? before : in(Phase.ACTIVE), definition, rule)));
        return new RuleLife(activeVersion, rule.version(), next);
    }

    /** The life after the rule was withdrawn. */
    RuleLife withdrawn(int version) {
        List<WorkingRule> next = working.stream()
                .filter(w -> w.phase() == Phase.SHADOW && w.version() > version)
                .toList();
        return new RuleLife(version, shadowVersion, next);
    }

    /** The life after what ran in shadow was withdrawn. */
    RuleLife shadowEnded(int version) {
        List<WorkingRule> next =
                working.stream().filter(w -> w.phase() != Phase.SHADOW).toList();
        return new RuleLife(activeVersion, version, next);
    }

    /** What is at work in this phase; for draining the oldest. */
    Optional<WorkingRule> in(Phase phase) {
        return working.stream().filter(w -> w.phase() == phase).findFirst();
    }

    /** What is at work of this lineage. */
    Optional<WorkingRule> ofLineage(int lineage) {
        return working.stream().filter(w -> w.lineage() == lineage).findFirst();
    }

    /** True if nothing of this version or lineage can come any more but from what is at work. */
    boolean hasPassed(int version) {
        return version <= Math.max(activeVersion, shadowVersion);
    }

    /** A definition that asks for more than can be kept drains: a compacted topic may have lost what it followed. */
    private static boolean keeps(WorkingRule before, RuleDefinition definition) {
        return definition.getChange() == RuleChange.KEEP
                && difference(before, definition).keepAllowed();
    }

    private static RuleDifference difference(WorkingRule before, RuleDefinition definition) {
        return RuleDifference.between(before.definition().getYaml(), definition.getYaml());
    }

    /** A version that ran in shadow goes on with what it learned there. */
    private Optional<WorkingRule> triedInShadow(RuleDefinition definition) {
        return in(Phase.SHADOW)
                .filter(s -> s.version() == definition.getVersion())
                .filter(s -> s.definition().getSha256().equals(definition.getSha256()))
                .map(s -> s.in(Phase.ACTIVE));
    }

    private static WorkingRule begin(Phase phase, Optional<WorkingRule> before, RuleDefinition definition, Rule rule) {
        boolean clean = before.isEmpty() || definition.getChange() == RuleChange.RESET;
        int inCommon = clean ? 0 : difference(before.get(), definition).derivedInCommon();
        int follows = inCommon == 0 ? 0 : before.get().lineage();
        return new WorkingRule(phase, new Course(rule, rule.version(), false, follows, inCommon), definition);
    }

    private static List<WorkingRule> atMostDraining(List<WorkingRule> all) {
        long draining = all.stream().filter(w -> w.phase() == Phase.DRAINING).count();
        List<WorkingRule> kept = new ArrayList<>(all);
        for (; draining > MOST_DRAINING; draining--) {
            kept.remove(kept.stream()
                    .filter(w -> w.phase() == Phase.DRAINING)
                    .findFirst()
                    .orElseThrow());
        }
        return kept;
    }
}
