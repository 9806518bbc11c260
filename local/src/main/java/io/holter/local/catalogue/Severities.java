package io.holter.local.catalogue;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.schema.alert.Severity;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The severities that alerts of a rule may have. */
final class Severities {
    private Severities() {}

    /** That at onset first, such as {@code S3, up to S1}. */
    static String of(Rule rule) {
        Set<Severity> later = new LinkedHashSet<>();
        rule.escalations().forEach(e -> later.add(e.severity()));
        if (rule.pattern() instanceof RulePattern.Silence silence && silence.escalateFactor() > 0) {
            later.add(silence.escalateTo());
        }
        later.remove(rule.severity());
        return later.isEmpty()
                ? rule.severity().name()
                : rule.severity() + ", also "
                        + later.stream().map(Severity::name).sorted().collect(Collectors.joining(", "));
    }
}
