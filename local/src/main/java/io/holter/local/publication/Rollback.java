package io.holter.local.publication;

import io.holter.local.platform.PlatformException;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.rule.RuleState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Publishes the text of an earlier version under a new number: versions only rise, so every job takes it. */
public final class Rollback {
    private final String rule;
    private final OptionalInt to;

    /** Back to this version, or to the active one before the last. */
    public Rollback(String rule, OptionalInt to) {
        this.rule = rule;
        this.to = to;
    }

    /** What would be published, given what was published before. */
    public PublishPlan plan(RuleHistory history, PublishPlan.Manner manner) {
        RuleHistory.Entry old = target(history);
        int version = history.highestVersion(rule) + 1;
        String yaml = old.definition().getYaml().replaceFirst("(?m)^version:.*$", "version: " + version);
        Loaded loaded = RulePackLoader.load(Map.of(rule + "@" + old.version(), yaml));
        if (loaded instanceof Loaded.Problems bad) {
            throw new PlatformException(
                    "version " + old.version() + " of " + rule + " is no rule for this release: "
                            + bad.problems().get(0),
                    "mend its text, raise its version and publish it");
        }
        PublishPlan.Text text =
                new PublishPlan.Text(((Loaded.Pack) loaded).pack().rules().get(0), yaml);
        return PublishPlan.of(history, List.of(text), manner);
    }

    /** The publication to go back to. */
    public RuleHistory.Entry target(RuleHistory history) {
        if (history.of(rule).isEmpty()) {
            throw UnknownRule.of(history, rule);
        }
        Optional<RuleHistory.Entry> wanted =
                to.isPresent() ? history.version(rule, to.getAsInt()) : lastBefore(history);
        return wanted.orElseThrow(() -> new PlatformException(
                to.isPresent()
                        ? rule + " has no version " + to.getAsInt() + " to go back to"
                        : rule + " has no earlier version to go back to",
                "'./holter rules history " + rule + "' shows its versions"));
    }

    /** The version that was active before the one that is; if none is, the last that was. */
    private Optional<RuleHistory.Entry> lastBefore(RuleHistory history) {
        Optional<RuleHistory.Entry> active = history.active(rule);
        return history.of(rule).stream()
                .filter(e -> e.key().equals(RuleKey.active(rule)))
                .filter(e -> e.definition().getState() == RuleState.ACTIVE)
                .filter(e -> active.map(a -> e.version() < a.version()).orElse(true))
                .reduce((earlier, later) -> later);
    }
}
