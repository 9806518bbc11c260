package io.holter.rules.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rules that run together, sorted by id and version. In tests and histories each rule has one version; in a running job
 * a rule may also have one that runs in shadow, and older ones that drain.
 */
public final class RulePack {
    private final List<Course> courses;
    private final List<Rule> rules;
    private final Map<String, Rule> byKey;

    private RulePack(List<Course> courses) {
        this.courses = courses.stream()
                .sorted(Comparator.comparing(course -> course.rule().key()))
                .toList();
        this.rules = this.courses.stream().map(Course::rule).toList();
        this.byKey = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::key, Function.identity()));
    }

    /** A pack of these rules, each at the beginning of its lineage; two must not share id and version. */
    public static RulePack of(List<Rule> rules) {
        return new RulePack(rules.stream().map(Course::fresh).toList());
    }

    /** A pack of rules on their course; two must not share id and version, nor id and lineage. */
    public static RulePack running(List<Course> courses) {
        return new RulePack(courses);
    }

    /** The rules, sorted by key. */
    public List<Rule> rules() {
        return rules;
    }

    /** The courses of the rules, in the order of {@link #rules()}. */
    public List<Course> courses() {
        return courses;
    }

    /** The rule of this id and version. */
    public Optional<Rule> rule(String id, int version) {
        return Optional.ofNullable(byKey.get(id + "@" + version));
    }
}
