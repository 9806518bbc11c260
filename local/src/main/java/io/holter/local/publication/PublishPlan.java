package io.holter.local.publication;

import io.holter.rules.language.RuleDifference;
import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.rule.RuleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What publishing rules would do.
 *
 * @param changes what would be written
 * @param unchanged keys of rules that are at work just so
 * @param refusals why it must not be done, one sentence each with a hint; then nothing is written
 */
public record PublishPlan(List<Change> changes, List<String> unchanged, List<String> refusals) {

    /**
     * One rule that changes.
     *
     * @param next what would be published
     * @param before what it follows, empty for a new rule
     * @param difference how they differ, empty for a new rule
     * @param wasTried true if this version ran in shadow with this text
     */
    public record Change(
            RuleHistory.Entry next,
            Optional<RuleHistory.Entry> before,
            Optional<RuleDifference> difference,
            boolean wasTried) {}

    /**
     * A rule with its text.
     *
     * @param rule the rule
     * @param yaml its text
     */
    public record Text(Rule rule, String yaml) {}

    /**
     * How it is published.
     *
     * @param state ACTIVE or SHADOW
     * @param change what happens to what is in flight
     * @param signature by whom, and why
     */
    public record Manner(RuleState state, RuleChange change, RuleRecord.Signature signature) {
        boolean inShadow() {
            return state == RuleState.SHADOW;
        }
    }

    /** Copies the lists. */
    public PublishPlan {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        refusals = List.copyOf(refusals);
    }

    /** The plan for these rules, given what was published before. */
    public static PublishPlan of(RuleHistory history, List<Text> texts, Manner manner) {
        List<Change> changes = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Text text : texts) {
            Optional<RuleHistory.Entry> running = manner.inShadow()
                    ? history.shadow(text.rule().id())
                    : history.active(text.rule().id());
            if (running.filter(r -> same(r, text)).isPresent()) {
                unchanged.add(text.rule().key());
                continue;
            }
            Change change = change(history, text, manner);
            Optional<String> refusal = refusal(history, text, change);
            refusal.ifPresent(refusals::add);
            if (refusal.isEmpty()) {
                changes.add(change);
            }
        }
        return new PublishPlan(changes, unchanged, refusals);
    }

    /** What would be written. */
    public List<RuleHistory.Entry> entries() {
        return changes.stream().map(Change::next).toList();
    }

    private static Change change(RuleHistory history, Text text, Manner manner) {
        String id = text.rule().id();
        Optional<RuleHistory.Entry> shadow = history.shadow(id);
        Optional<RuleHistory.Entry> before = manner.inShadow() && shadow.isPresent() ? shadow : history.active(id);
        RuleDefinition next =
                RuleRecord.of(text.rule(), text.yaml(), manner.state(), manner.change(), manner.signature());
        return new Change(
                new RuleHistory.Entry(manner.inShadow() ? RuleKey.shadow(id) : RuleKey.active(id), next),
                before,
                before.map(b -> RuleDifference.between(b.definition().getYaml(), text.yaml())),
                !manner.inShadow() && shadow.filter(s -> same(s, text)).isPresent());
    }

    private static Optional<String> refusal(RuleHistory history, Text text, Change change) {
        String id = text.rule().id();
        int highest = history.highestVersion(id);
        if (!change.wasTried() && text.rule().version() <= highest) {
            return Optional.of(String.format(
                    "%s: version %d is not above version %d, the highest ever used; write 'version: %d' into the file",
                    id, text.rule().version(), highest, highest + 1));
        }
        boolean keep = change.next().definition().getChange() == RuleChange.KEEP;
        return change.difference()
                .filter(d -> keep && !d.keepAllowed())
                .map(d -> String.format(
                        "%s: --change keep is for parameters and texts only, but other places differ: %s; use drain or"
                                + " reset",
                        id, String.join(", ", d.beyondKeep())));
    }

    private static boolean same(RuleHistory.Entry entry, Text text) {
        return entry.version() == text.rule().version()
                && entry.definition().getSha256().equals(RuleRecord.sha256(text.yaml()));
    }
}
