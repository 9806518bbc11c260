package io.holter.local.command;

import io.holter.rules.rule.Rule;
import io.holter.rules.scenario.AlertRow;
import io.holter.rules.scenario.PackTest;
import io.holter.rules.scenario.ScenarioResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What scenarios showed, for a terminal. */
final class TestPage {
    private static final int COLUMN = 58;

    private final PrintWriter out;

    TestPage(PrintWriter out) {
        this.out = out;
    }

    /** The scenarios that failed, side by side; of the others a line if {@code all}. */
    void show(PackTest.Report report, boolean all) {
        for (PackTest.Told told : report.told()) {
            ScenarioResult result = told.result();
            if (result.passed() && all) {
                out.printf(Locale.ROOT, "ok    %-8s %s (%.1f ms)%n", told.rule(), result.name(), result.millis());
            } else if (!result.passed()) {
                out.printf("FAIL  %-8s %s%n", told.rule(), result.name());
                out.println("      " + told.file());
                failed(result);
                out.println();
            }
        }
    }

    private void failed(ScenarioResult result) {
        if (!result.rows().isEmpty()) {
            out.printf("        line   %-" + COLUMN + "s   %s%n", "expected", "actual (times from the story's start)");
        }
        for (AlertRow row : result.rows()) {
            List<String> left = wrap(row.outcome() == AlertRow.Outcome.UNEXPECTED ? "(nothing)" : row.expected());
            List<String> right = wrap(row.outcome() == AlertRow.Outcome.MISSING ? "(did not come)" : row.actual());
            String mark = row.outcome() == AlertRow.Outcome.SAME ? " " : "≠";
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                out.printf(
                        "      %s %-6s %-" + COLUMN + "s %s %s%n",
                        i == 0 ? mark : " ",
                        i == 0 && row.line() > 0 ? row.line() : "",
                        i < left.size() ? left.get(i) : "",
                        row.outcome() == AlertRow.Outcome.SAME ? "=" : "|",
                        i < right.size() ? right.get(i) : "");
            }
        }
        result.remarks().forEach(remark -> out.println("      ≠ " + remark));
        result.reasons().forEach(reason -> out.println("        why: " + reason));
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > COLUMN) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("  ");
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How often each part of each rule was reached. */
    void coverage(PackTest.Report report) {
        int never = 0;
        int parts = 0;
        for (Rule rule : report.rules()) {
            out.printf("%s%n", rule.key());
            for (Map.Entry<String, Integer> part : report.coverage().of(rule).entrySet()) {
                boolean missed = part.getValue() == 0;
                parts++;
                never += missed ? 1 : 0;
                out.printf("  %-44s %s%n", part.getKey(), missed ? "NEVER" : String.valueOf(part.getValue()));
            }
            out.printf(
                    "  %-44s %d%n", "readings not evaluable", report.coverage().notEvaluable(rule));
        }
        out.printf("Coverage: %d of %d parts reached.%n", parts - never, parts);
    }
}
