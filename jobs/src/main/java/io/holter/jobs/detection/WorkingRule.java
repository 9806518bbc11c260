package io.holter.jobs.detection;

import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleDefinition;

/**
 * A version of a rule that is at work.
 *
 * @param phase what it does
 * @param course its place in the life of the rule
 * @param definition as it was published
 */
record WorkingRule(Phase phase, Course course, RuleDefinition definition) {

    /** What a working rule does. */
    enum Phase {
        /** Raises alerts. */
        ACTIVE,
        /** Raises alerts for who tries the rule. */
        SHADOW,
        /** Finishes the episodes that were open when the next version came. */
        DRAINING
    }

    Rule rule() {
        return course.rule();
    }

    int version() {
        return course.rule().version();
    }

    int lineage() {
        return course.lineage();
    }

    /** The same course under another version. */
    WorkingRule continuedBy(Rule next, RuleDefinition nextDefinition) {
        return new WorkingRule(phase, new Course(next, lineage(), false, 0, 0), nextDefinition);
    }

    /** The same in another phase; what it took over when it began is of no more interest. */
    WorkingRule in(Phase next) {
        return new WorkingRule(next, new Course(rule(), lineage(), next == Phase.DRAINING, 0, 0), definition);
    }
}
