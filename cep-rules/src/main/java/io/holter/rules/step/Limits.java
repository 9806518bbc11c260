package io.holter.rules.step;

import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule's parameters for one patient: the clinician's value where the rule allows it, else the default. Patients
 * without limits of their own share one.
 *
 * @param values per parameter, in the rule's order
 * @param personal bit i is set if a clinician set parameter i
 * @param setBy per parameter who set it, empty text for nobody; no entries if none is personal
 * @param setAt per parameter when it was set, ms UTC, 0 for never; no entries if none is personal
 */
record Limits(double[] values, long personal, String[] setBy, long[] setAt) {
    private static final String[] NOBODY = {};
    private static final long[] NEVER = {};

    /** Before they were worked out. */
    static final Limits UNKNOWN = new Limits(new double[0], 0, NOBODY, NEVER);

    /** The defaults of a rule. */
    static Limits defaults(Rule rule) {
        double[] values =
                rule.parameters().stream().mapToDouble(Parameter::value).toArray();
        return new Limits(values, 0, NOBODY, NEVER);
    }

    /** The parameters of a patient with this profile. */
    static Limits of(Rule rule, Limits defaults, @Nullable ProfileFacts profile) {
        if (profile == null || profile.limits().isEmpty()) {
            return defaults;
        }
        List<Parameter> parameters = rule.parameters();
        double[] values = defaults.values.clone();
        String[] setBy = new String[values.length];
        Arrays.fill(setBy, "");
        long[] setAt = new long[values.length];
        long personal = 0;
        for (int i = 0; i < values.length; i++) {
            Parameter p = parameters.get(i);
            Optional<ProfileFacts.Limit> limit = profile.limit(rule.id(), p.name());
            if (limit.isPresent() && p.allows(limit.get().value())) {
                values[i] = limit.get().value();
                setBy[i] = limit.get().setBy();
                setAt[i] = limit.get().setAt();
                personal |= 1L << i;
            }
        }
        return personal == 0 ? defaults : new Limits(values, personal, setBy, setAt);
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
