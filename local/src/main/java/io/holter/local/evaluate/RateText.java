package io.holter.local.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of {@link RateEvaluation} as lines for a terminal and as JSON. */
public final class RateText {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RateText() {}

    /** Both tables. */
    public static List<String> of(RateEvaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%,d recordings, %,.0f h; rules see beats of .%s, truth is the same criterion on audited beats (.%s)",
                evaluation.records(),
                evaluation.hours(),
                evaluation.options().beats(),
                evaluation.options().annotations()));
        lines.add("");
        lines.add(format(
                "  %-40s %8s %7s %8s %8s %7s %8s %10s",
                "", "audited", "found", "Se %", "alerts", "right", "PPV %", "false/24h"));
        for (RateRule rule : evaluation.rules()) {
            lines.add(format(
                    "  %-40s %8d %7d %8s %8d %7d %8s %10.2f",
                    rule.title(),
                    rule.real(),
                    rule.found(),
                    AfText.percent(rule.sensitivity()),
                    rule.alerts(),
                    rule.right(),
                    AfText.percent(rule.precision()),
                    rule.falsePerDay()));
        }
        lines.add("");
        lines.add("Annotated rhythms, and where the alerts fell");
        lines.add(format(
                "  %-10s %8s %9s %9s %20s %22s %22s",
                "",
                "runs",
                "10 min+",
                "hours",
                "rate 5/50/95 % /min",
                "with tachycardia (time)",
                "with bradycardia (time)"));
        for (RhythmRuns run : evaluation.rhythms()) {
            lines.add(format(
                    "  %-10s %8d %9d %9.1f %20s %22s %22s",
                    run.name(),
                    run.runs(),
                    run.longRuns(),
                    run.hours(),
                    format("%.0f / %.0f / %.0f", run.rate(0.05), run.rate(0.5), run.rate(0.95)),
                    format("%d (%s %%)", run.longWithFastAlert(), AfText.percent(run.fastShare())),
                    format("%d (%s %%)", run.longWithSlowAlert(), AfText.percent(run.slowShare()))));
        }
        for (String reason : evaluation.skipped()) {
            lines.add("  not used: " + reason);
        }
        return lines;
    }

    /** Writes the same as JSON. */
    public static void write(RateEvaluation evaluation, Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("recordings", evaluation.records());
        root.put("hours", evaluation.hours());
        for (RateRule rule : evaluation.rules()) {
            ObjectNode node = root.withArray("rules").addObject();
            node.put("rule", rule.title());
            node.put("audited", rule.real());
            node.put("found", rule.found());
            node.put("alerts", rule.alerts());
            node.put("right", rule.right());
            node.put("false_per_24h", rule.falsePerDay());
        }
        for (RhythmRuns run : evaluation.rhythms()) {
            ObjectNode node = root.withArray("rhythms").addObject();
            node.put("rhythm", run.name());
            node.put("runs", run.runs());
            node.put("runs_of_10_min", run.longRuns());
            node.put("hours", run.hours());
            node.put("median_rate", run.rate(0.5));
            node.put("long_runs_with_tachycardia", run.longWithFastAlert());
            node.put("long_runs_with_bradycardia", run.longWithSlowAlert());
        }
        evaluation.skipped().forEach(root.withArray("not_used")::add);
        Files.write(file, MAPPER.writeValueAsBytes(root));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
