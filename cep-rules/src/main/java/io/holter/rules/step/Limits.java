package io.holter.rules.step;

import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out a rule's parameters for one patient: the clinician's value where the rule allows it, else the default. */
final class Limits {
    private Limits() {}

    static void compute(Rule rule, RuleState state, @Nullable ProfileFacts profile) {
        List<Parameter> parameters = rule.parameters();
        double[] values = new double[parameters.size()];
        long personal = 0;
        for (int i = 0; i < values.length; i++) {
            Parameter p = parameters.get(i);
            Optional<ProfileFacts.Limit> limit =
                    profile == null ? Optional.empty() : profile.limit(rule.id(), p.name());
            boolean used = limit.isPresent() && p.allows(limit.get().value());
            values[i] = used ? limit.get().value() : p.value();
            personal |= used ? 1L << i : 0;
        }
        state.parameters = values;
        state.personal = personal;
    }

    /** How many of the profile's limits this rule does not allow. */
    static int ignored(Rule rule, ProfileFacts profile) {
        return (int) profile.limits().stream()
                .filter(l -> l.rule().equals(rule.id()))
                .filter(l -> rule.parameters().stream()
                        .noneMatch(p -> p.name().equals(l.parameter()) && p.allows(l.value())))
                .count();
    }
}
