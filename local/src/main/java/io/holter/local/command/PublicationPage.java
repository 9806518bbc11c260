package io.holter.local.command;

import io.holter.local.publication.PublishPlan;
import io.holter.local.publication.RuleHistory;
import io.holter.rules.language.RuleDifference;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleState;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Shows what is published, what would be, and what was. */
final class PublicationPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter out;

    PublicationPage(PrintWriter out) {
        this.out = out;
    }

    void plan(PublishPlan plan) {
        plan.unchanged().forEach(key -> out.printf("%-14s runs just so already%n", key));
        plan.changes().forEach(this::change);
    }

    private void change(PublishPlan.Change change) {
        RuleHistory.Entry next = change.next();
        out.printf("%-14s %s%n", next.definition().getRule() + "@" + next.version(), what(change));
        change.difference().ifPresent(d -> {
            d.changes().forEach(line -> out.println("    " + line));
            boolean drains = next.definition().getChange() == RuleChange.DRAIN;
            if (drains && d.keepAllowed() && !d.changes().isEmpty() && !next.isShadow()) {
                out.println("    only parameters and texts differ: --change keep would let runs and episodes go on");
            }
        });
    }

    private static String what(PublishPlan.Change change) {
        RuleHistory.Entry next = change.next();
        String before = change.before()
                .map(b -> (b.isShadow() ? "shadow " : "") + "version " + b.version())
                .orElse("");
        if (next.isShadow()) {
            return before.isEmpty()
                    ? "new, in shadow: alerts go to alerts.shadow.v1 only"
                    : "in shadow, " + (change.before().get().isShadow() ? "in place of " : "beside ") + before;
        }
        String warm = change.wasTried() ? "; ran in shadow and goes on with what it learned" : "";
        return (before.isEmpty()
                        ? "new"
                        : "in place of " + before + ", "
                                + fate(next.definition().getChange()))
                + warm;
    }

    private static String fate(RuleChange change) {
        return switch (change) {
            case KEEP -> "keeps runs and open episodes";
            case DRAIN -> "open episodes finish under the old version";
            case RESET -> "open episodes are closed now";
        };
    }

    void list(RuleHistory history) {
        out.printf("%-10s %8s %-9s %-20s %-14s %s%n", "rule", "version", "state", "since (UTC)", "by", "reason");
        for (String rule : history.rules()) {
            Optional<RuleHistory.Entry> active = history.active(rule);
            active.ifPresent(e -> line(e, "active"));
            history.shadow(rule).ifPresent(e -> line(e, "shadow"));
            if (active.isEmpty() && history.shadow(rule).isEmpty()) {
                history.of(rule).stream().reduce((a, b) -> b).ifPresent(e -> line(e, "withdrawn"));
            }
        }
    }

    private void line(RuleHistory.Entry e, String state) {
        out.printf(
                "%-10s %8d %-9s %-20s %-14s %s%n",
                e.definition().getRule(),
                e.version(),
                state,
                time(e),
                e.definition().getPublishedBy(),
                e.definition().getReason());
    }

    void history(RuleHistory history, String rule) {
        RuleHistory.Entry before = null;
        for (RuleHistory.Entry e : history.of(rule)) {
            out.printf(
                    "%-20s version %-3d %-16s by %s: %s%n",
                    time(e),
                    e.version(),
                    deed(e),
                    e.definition().getPublishedBy(),
                    e.definition().getReason());
            if (e.definition().getState() != RuleState.WITHDRAWN) {
                if (before != null) {
                    RuleDifference.between(
                                    before.definition().getYaml(),
                                    e.definition().getYaml())
                            .changes()
                            .forEach(line -> out.println("    " + line));
                }
                before = e;
            }
        }
    }

    private static String deed(RuleHistory.Entry e) {
        return switch (e.definition().getState()) {
            case ACTIVE ->
                e.isOfRelease()
                        ? "active"
                        : "active, " + e.definition().getChange().name().toLowerCase(Locale.ROOT);
            case SHADOW -> "shadow";
            case WITHDRAWN -> e.isShadow() ? "shadow ended" : "withdrawn";
        };
    }

    private static String time(RuleHistory.Entry e) {
        Instant at = e.definition().getPublishedAt();
        return e.isOfRelease() ? "with the release" : TIME.format(at);
    }
}
