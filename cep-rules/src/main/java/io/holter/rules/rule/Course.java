package io.holter.rules.rule;

/**
 * A rule on its course through its versions. Versions that keep what is remembered share a lineage; any other change
 * begins a new one.
 *
 * @param rule the version that is evaluated
 * @param lineage the version that the lineage began with; states, patterns and episodes are named by it
 * @param draining true if it only finishes what was in flight when the next lineage began
 * @param follows lineage that it takes derived values over from, 0 if from none
 * @param inCommon how many of its derived values, from the first on, are defined as in that lineage
 */
public record Course(Rule rule, int lineage, boolean draining, int follows, int inCommon) {

    /** The first version of a rule, or one that nothing is taken over to. */
    public static Course fresh(Rule rule) {
        return new Course(rule, rule.version(), false, 0, 0);
    }

    /** Rule id and lineage, such as {@code RH-04@1}: what is remembered is found by it. */
    public String key() {
        return rule.id() + "@" + lineage;
    }

    /** Key of the lineage that it takes derived values over from; of no lineage if there is none. */
    public String followsKey() {
        return rule.id() + "@" + follows;
    }
}
