package io.holter.rules.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules that run together, each with one version, sorted by id. */
public final class RulePack {
    private final List<Rule> rules;
    private final Map<String, Rule> byKey;

    private RulePack(List<Rule> rules) {
        this.rules = rules;
        this.byKey = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::key, Function.identity()));
    }

    /** A pack of these rules; two rules must not share id and version. */
    public static RulePack of(List<Rule> rules) {
        return new RulePack(
                rules.stream().sorted(java.util.Comparator.comparing(Rule::key)).toList());
    }

    /** The rules, sorted by key. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule of this id and version. */
    public Optional<Rule> rule(String id, int version) {
        return Optional.ofNullable(byKey.get(id + "@" + version));
    }
}
