package io.holter.rules.language;

import io.holter.rules.rule.Derivation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A span of days back from today, such as {@code 35 to 8}. */
final class DaySpan {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) to (\\d{1,3})");
    private static final String HINT = "the older end first, such as 35 to 8; 0 is today so far";

    private DaySpan() {}

    /** Oldest and newest day back; both included. */
    static int[] read(Fields f, ProblemList problems) {
        Optional<ScalarNode> text = f.scalar("days", HINT);
        Matcher m = SPAN.matcher(text.map(ScalarNode::getValue).orElse("0 to 0"));
        if (!m.matches()) {
            problems.at(
                    text.orElseThrow(),
                    "'days' is not a span of days: " + text.get().getValue(),
                    HINT);
            return new int[] {0, 0};
        }
        int from = Integer.parseInt(m.group(1));
        int to = Integer.parseInt(m.group(2));
        if (from < to) {
            problems.at(
                    text.orElseThrow(),
                    "'days' ends before it begins: " + text.get().getValue(),
                    HINT);
        }
        if (from > Derivation.Days.OLDEST) {
            problems.at(
                    text.orElseThrow(),
                    "'days' goes back more than " + Derivation.Days.OLDEST + " days",
                    "days are kept for six weeks");
        }
        return new int[] {Math.max(from, to), Math.min(from, to)};
    }
}
