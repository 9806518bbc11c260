package io.holter.local.publication;

import io.holter.schema.rule.RuleKey;
import java.util.List;
import java.util.Optional;

/**
 * Ends a rule, or what runs of it in shadow.
 *
 * @param rule rule id
 * @param shadow true to end only what runs in shadow
 * @param signature by whom, and why
 */
public record Withdrawal(String rule, boolean shadow, RuleRecord.Signature signature)
        implements RulePublisher.Decision {

    @Override
    public List<RuleHistory.Entry> on(RuleHistory history) {
        Optional<RuleHistory.Entry> running = shadow ? history.shadow(rule) : history.active(rule);
        if (running.isEmpty() && (shadow || history.shadow(rule).isEmpty())) {
            throw UnknownRule.notRunning(history, rule, shadow);
        }
        return List.of(new RuleHistory.Entry(
                shadow ? RuleKey.shadow(rule) : RuleKey.active(rule),
                RuleRecord.withdrawal(rule, history.highestVersion(rule) + 1, signature)));
    }
}
