package io.holter.rules.language;

import io.holter.rules.rule.Parameter;
import io.holter.schema.signal.Signal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Checks that a message uses only placeholders that can be filled. */
final class MessageCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    private final Set<String> known = new TreeSet<>(Set.of("minutes", "hours", "signals"));
    private final ProblemList problems;

    MessageCheck(List<Parameter> parameters, List<Signal> signals, boolean worst, ProblemList problems) {
        this.problems = problems;
        parameters.forEach(p -> known.add(p.name()));
        signals.forEach(s -> known.add(s.code()));
        if (worst) {
            known.add("worst");
        }
    }

    void check(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return;
        }
        Matcher m = PLACEHOLDER.matcher(scalar.getValue());
        while (m.find()) {
            if (!known.contains(m.group(1))) {
                problems.at(
                        node, "unknown placeholder {" + m.group(1) + "}", "known here: " + String.join(", ", known));
            }
        }
    }
}
