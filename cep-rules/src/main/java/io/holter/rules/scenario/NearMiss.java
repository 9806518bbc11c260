package io.holter.rules.scenario;

import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers of a story what says why an alert did not come: which steps held, what was kept quiet, what was unknown. */
final class NearMiss {
    private final long start;
    private final Map<String, Long> firstHeld = new LinkedHashMap<>();
    private final List<Long> quiet = new ArrayList<>();
    private int matches;

    NearMiss(long start) {
        this.start = start;
    }

    void on(Rule rule, StepEvent event, List<PatternMatch> found, boolean open) {
        matches += found.size();
        if (event.kind() == StepKind.STEP) {
            for (int i = 0; i < rule.steps().size(); i++) {
                if (event.holds(i)) {
                    firstHeld.putIfAbsent(rule.steps().get(i).name(), event.time());
                }
            }
        }
        if (!found.isEmpty() && !open) {
            quiet.add(event.time());
        }
    }

    List<String> reasons(RulePack pack, List<AlertRow> rows, Map<String, Long> notEvaluable) {
        boolean missing = rows.stream().anyMatch(r -> r.outcome() == AlertRow.Outcome.MISSING);
        List<String> all = new ArrayList<>();
        if (!missing) {
            return all;
        }
        pack.rules().forEach(rule -> steps(rule, all));
        if (matches > 0 && !quiet.isEmpty()) {
            all.add("kept quiet by re-arm time at " + ExpectedAlert.offset(quiet.get(0) - start)
                    + (quiet.size() > 1 ? " and " + (quiet.size() - 1) + " times more" : ""));
        }
        notEvaluable.forEach((rule, n) -> {
            if (n > 0) {
                all.add(n + " readings could not be judged (" + rule
                        + "): a value, a context or the profile was unknown");
            }
        });
        return all;
    }

    private void steps(Rule rule, List<String> all) {
        if (!(rule.pattern() instanceof RulePattern.Sequence sequence)) {
            return;
        }
        for (String step : sequence.steps()) {
            Long at = firstHeld.get(step);
            all.add(
                    at == null
                            ? "step '" + step + "' never held"
                            : "step '" + step + "' first held at " + ExpectedAlert.offset(at - start));
        }
        sequence.absent()
                .filter(firstHeld::containsKey)
                .ifPresent(step -> all.add("step '" + step + "', which must not follow, held at "
                        + ExpectedAlert.offset(firstHeld.getOrDefault(step, start) - start)));
    }
}
