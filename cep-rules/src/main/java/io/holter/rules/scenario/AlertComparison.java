package io.holter.rules.scenario;

import io.holter.schema.alert.Alert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays expected and actual alerts side by side so that as few as possible differ; both keep their order. */
final class AlertComparison {
    private static final double GAP = 1;
    private static final double SAME_STATUS = 1.2;
    private static final double OTHER_STATUS = 3;

    private final Scenario scenario;
    private final List<ExpectedAlert> expected;
    private final List<Alert> actual;
    private final double[][] cost;

    private AlertComparison(Scenario scenario, List<Alert> actual) {
        this.scenario = scenario;
        this.expected = scenario.alerts();
        this.actual = actual;
        this.cost = new double[expected.size() + 1][actual.size() + 1];
    }

    static List<AlertRow> of(Scenario scenario, List<Alert> actual) {
        return new AlertComparison(scenario, actual).rows();
    }

    private List<AlertRow> rows() {
        for (int i = expected.size(); i >= 0; i--) {
            for (int j = actual.size(); j >= 0; j--) {
                cost[i][j] = cheapest(i, j);
            }
        }
        List<AlertRow> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && cost[i][j] == pair(i, j) + cost[i + 1][j + 1]) {
                rows.add(both(expected.get(i++), actual.get(j++)));
            } else if (i < expected.size() && cost[i][j] == GAP + cost[i + 1][j]) {
                ExpectedAlert e = expected.get(i++);
                rows.add(new AlertRow(AlertRow.Outcome.MISSING, e.line(), e.toString(), ""));
            } else {
                rows.add(new AlertRow(AlertRow.Outcome.UNEXPECTED, 0, "", show(actual.get(j++))));
            }
        }
        return Collections.unmodifiableList(rows);
    }

    private double cheapest(int i, int j) {
        if (i == expected.size() && j == actual.size()) {
            return 0;
        }
        double best = Double.MAX_VALUE;
        if (i < expected.size()) {
            best = GAP + cost[i + 1][j];
        }
        if (j < actual.size()) {
            best = Math.min(best, GAP + cost[i][j + 1]);
        }
        return i < expected.size() && j < actual.size() ? Math.min(best, pair(i, j) + cost[i + 1][j + 1]) : best;
    }

    private double pair(int i, int j) {
        ExpectedAlert e = expected.get(i);
        if (e.fits(actual.get(j), scenario.start())) {
            return 0;
        }
        String status = e.fields().get("status");
        boolean same = status == null || status.equals(ExpectedAlert.show("status", actual.get(j), scenario.start()));
        return same ? SAME_STATUS : OTHER_STATUS;
    }

    private AlertRow both(ExpectedAlert e, Alert alert) {
        boolean same = e.fits(alert, scenario.start());
        return new AlertRow(
                same ? AlertRow.Outcome.SAME : AlertRow.Outcome.DIFFERENT,
                e.line(),
                e.toString(),
                e.show(alert, scenario.start()));
    }

    private String show(Alert alert) {
        return ExpectedAlert.everything(alert, scenario.start());
    }
}
