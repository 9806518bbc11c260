package io.holter.jobs.detection;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Closure;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lives of all rules in one task: those that the job started with, then what came through {@code rules.v1}. Belongs
 * to one thread.
 */
final class RuleBook {
    private final Map<String, RuleLife> lives = new TreeMap<>();

    /**
     * A book of these files.
     *
     * @throws IllegalStateException if they are not good; the configuration has checked them
     */
    static RuleBook of(Map<String, String> files) {
        RuleBook book = new RuleBook();
        files.forEach(book::start);
        return book;
    }

    /** The life of a rule; that of a rule never heard of has not begun. */
    RuleLife life(String rule) {
        return lives.getOrDefault(rule, RuleLife.NONE);
    }

    void put(String rule, RuleLife life) {
        lives.put(rule, life);
    }

    /**
     * Takes what a checkpoint held; a newer version that the job starts with replaces it and keeps nothing. One that the
     * job starts in shadow runs beside it, if it is newer than everything that was published.
     */
    void restore(String rule, RuleLife saved) {
        RuleLife started = life(rule);
        put(
                rule,
                started.working().stream()
                        .findFirst()
                        .map(w -> withStarted(saved, w))
                        .orElse(saved));
    }

    private static RuleLife withStarted(RuleLife saved, WorkingRule started) {
        if (started.version() <= saved.activeVersion()) {
            return saved;
        }
        if (started.phase() == Phase.ACTIVE) {
            return saved.activated(started.definition(), started.rule());
        }
        return started.version() > saved.shadowVersion() ? saved.shadowed(started.definition(), started.rule()) : saved;
    }

    /** The rules that are evaluated, also those in shadow and those that drain. */
    RulePack pack() {
        return RulePack.running(lives.values().stream()
                .flatMap(life -> life.working().stream())
                .map(WorkingRule::course)
                .toList());
    }

    /** What is at work of this lineage. */
    Optional<WorkingRule> working(String rule, int lineage) {
        return life(rule).ofLineage(lineage);
    }

    /** True if this lineage is not at work and will never be again. */
    boolean isPast(String rule, int lineage) {
        return working(rule, lineage).isEmpty() && life(rule).hasPassed(lineage);
    }

    /** Why what is open of a lineage that is not at work must end; a rule never heard of left with the last release. */
    Closure endOf(String rule) {
        return life(rule).in(Phase.ACTIVE).isPresent() ? Closure.RULE_CHANGED : Closure.RULE_WITHDRAWN;
    }

    private void start(String file, String yaml) {
        Loaded loaded = RulePackLoader.load(Map.of(file, yaml));
        if (loaded instanceof Loaded.Problems bad) {
            throw new IllegalStateException("a rule that was good when the job was submitted is not: " + bad);
        }
        for (Rule rule : ((Loaded.Pack) loaded).pack().rules()) {
            RuleDefinition definition = asPublished(rule, yaml);
            put(
                    rule.id(),
                    rule.shadow()
                            ? RuleLife.NONE.shadowed(definition, rule)
                            : RuleLife.NONE.activated(definition, rule));
        }
    }

    private static RuleDefinition asPublished(Rule rule, String yaml) {
        return new RuleDefinition(
                rule.id(),
                rule.version(),
                rule.shadow() ? RuleState.SHADOW : RuleState.ACTIVE,
                RuleChange.RESET,
                yaml,
                RuleText.sha256(yaml),
                "release",
                Instant.EPOCH,
                "came with the job");
    }
}
