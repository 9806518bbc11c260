package io.holter.training.evaluate;

import io.holter.training.evaluate.GatePolicy.Promotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides what becomes of a candidate (clinical reference 3.3). Against a champion every check is required; a first model
 * must beat the baseline, and its calibration is reported but not required, because nothing better is in use.
 */
public final class Gate {
    private final GatePolicy policy;

    /** A gate with this policy. */
    public Gate(GatePolicy policy) {
        this.policy = policy;
    }

    /** The decision when there is no candidate. */
    public Decision keep(String why) {
        return new Decision.Keep(why, List.of(), false);
    }

    /** The decision for a judged candidate. */
    public Decision decide(Evaluation evaluation) {
        List<Check> checks = new ArrayList<>();
        checks.add(volume(evaluation));
        if (evaluation.models().isEmpty()) {
            return new Decision.Keep(
                    "the test rows hold one class only: " + evaluation.events() + " events in " + evaluation.rows()
                            + " rows; wait for more outcomes",
                    checks,
                    false);
        }
        boolean first = evaluation.figures(Evaluation.CHAMPION).isEmpty();
        checks.add(beatsBaseline(evaluation, first));
        calibration(evaluation, !first, checks);
        if (!first) {
            againstChampion(evaluation, checks);
        }
        evaluation.subgroups().stream()
                .filter(s -> !s.tooFew())
                .forEach(s -> checks.add(subgroup(evaluation, s, !first)));
        return decide(checks, first);
    }

    private Decision decide(List<Check> checks, boolean first) {
        List<String> failed = checks.stream()
                .filter(c -> c.required() && !c.passed())
                .map(c -> c.name() + ": " + c.detail())
                .toList();
        if (!failed.isEmpty()) {
            return new Decision.Keep(String.join("; ", failed), checks, false);
        }
        if (policy.promotion() == Promotion.HUMAN) {
            return new Decision.Keep("the candidate passed every required check and waits for a person", checks, true);
        }
        return new Decision.Promote(
                first
                        ? "first model, and it passed every required check"
                        : "it passed every check against the champion",
                checks);
    }

    private Check volume(Evaluation e) {
        return new Check(
                "enough outcomes to judge",
                e.eventPatients() >= policy.minTestEvents(),
                e.eventPatients() + " test patients with the outcome, at least " + policy.minTestEvents() + " needed",
                true);
    }

    private Check beatsBaseline(Evaluation e, boolean first) {
        Comparison c = e.against(Evaluation.BASELINE).orElseThrow();
        boolean better = c.auroc().value() > 0 && c.brier().value() < 0;
        String detail = "AUROC difference " + c.auroc().text() + ", Brier difference "
                + c.brier().text();
        return new Check("better than age, sex and diseases alone", better, detail, !(first && policy.allowFirst()));
    }

    private void calibration(Evaluation e, boolean required, List<Check> checks) {
        Figures f = e.figures(Evaluation.CANDIDATE).orElseThrow();
        checks.add(range("calibration slope", f.slope(), required));
        checks.add(range("observed over expected", f.observedOverExpected(), required));
    }

    private Check range(String name, Estimate figure, boolean required) {
        boolean inside = figure.value() >= policy.low() && figure.value() <= policy.high();
        String limits = String.format(Locale.ROOT, ", limits %.2f to %.2f", policy.low(), policy.high());
        return new Check(name, inside, figure.text() + limits, required);
    }

    private void againstChampion(Evaluation e, List<Check> checks) {
        Comparison c = e.against(Evaluation.CHAMPION).orElseThrow();
        checks.add(new Check(
                "AUROC not worse than the champion",
                c.auroc().low() >= -policy.aurocMargin(),
                "difference " + c.auroc().text() + ", lower limit must be at least -" + policy.aurocMargin(),
                true));
        checks.add(new Check(
                "net benefit not below the champion",
                c.netBenefit().value() >= 0,
                "difference " + c.netBenefit().text() + " at threshold " + e.threshold(),
                true));
    }

    private Check subgroup(Evaluation e, Subgroup s, boolean required) {
        double overall = e.figures(Evaluation.CANDIDATE).orElseThrow().auroc().value();
        boolean holds = s.auroc().value() >= overall - policy.subgroupMargin();
        String detail = String.format(
                Locale.ROOT,
                "AUROC %s, overall %.3f, at most %.2f lower",
                s.auroc().text(),
                overall,
                policy.subgroupMargin());
        return new Check("no collapse in subgroup " + s.name(), holds, detail, required);
    }
}
