package io.holter.rules.language;

import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the order in which steps make an alert. */
final class PatternReader {
    private static final int MAX_ELEMENTS = 10;
    private static final int MAX_TIMES = 30;
    private static final String EXAMPLE = "such as [severe, {step: severe, times: 2, next: true}]";

    private final List<Step> steps;
    private final ProblemList problems;
    private final List<ScalarNode> used = new ArrayList<>();

    PatternReader(List<Step> steps, ProblemList problems) {
        this.steps = steps;
        this.problems = problems;
    }

    RulePattern.Sequence read(Fields f) {
        f.only("sequence", "not", "apart", "within", "after_match");
        List<Node> nodes = f.list("sequence", "the steps in order, " + EXAMPLE);
        if (nodes.isEmpty() || nodes.size() > MAX_ELEMENTS) {
            problems.at(f.node(), "'sequence' must list 1 to " + MAX_ELEMENTS + " steps", EXAMPLE);
        }
        List<RulePattern.Element> elements = new ArrayList<>();
        nodes.forEach(n -> elements.add(element(f, n, elements.isEmpty())));
        Optional<ScalarNode> absent = f.optionalScalar("not", "the step that must not follow");
        absent.ifPresent(used::add);
        RulePattern.Sequence sequence = new RulePattern.Sequence(
                elements,
                absent.map(ScalarNode::getValue),
                f.duration("apart", "such as 1 min").orElse(Duration.ZERO),
                f.duration("within", "such as 15 min").orElse(Duration.ZERO),
                afterMatch(f));
        room(f, sequence);
        reachable(f);
        return sequence;
    }

    private RulePattern.Element element(Fields f, Node node, boolean first) {
        if (node instanceof ScalarNode name) {
            used.add(name);
            return new RulePattern.Element(name.getValue(), 1, false);
        }
        Fields e = f.asMapping(node, "each of 'sequence' that is no name", EXAMPLE)
                .map(x -> x.only("step", "times", "next"))
                .orElse(f);
        Optional<ScalarNode> name = e == f ? Optional.empty() : e.scalar("step", "the name of a step");
        name.ifPresent(used::add);
        int times = e.wholeNumber("times", 1, "1 to " + MAX_TIMES).orElse(1);
        if (times > MAX_TIMES) {
            problems.at(e.node(), "'times' is more than " + MAX_TIMES, "let the step hold: hold: {times: 5, of: 6}");
        }
        boolean next = e.truth("next").orElse(false);
        if (next && first && times == 1) {
            problems.at(e.node(), "'next' means nothing on a first step that comes once", "delete 'next'");
        }
        return new RulePattern.Element(name.map(ScalarNode::getValue).orElse(""), times, next);
    }

    private static RulePattern.AfterMatch afterMatch(Fields f) {
        String hint = "skip_past_last, skip_to_next or no_skip";
        return f.optionalScalar("after_match", hint)
                .flatMap(s -> f.convert(
                        s,
                        "unknown 'after_match'",
                        hint,
                        text -> Optional.ofNullable(
                                switch (text) {
                                    case "skip_past_last" -> RulePattern.AfterMatch.SKIP_PAST_LAST;
                                    case "skip_to_next" -> RulePattern.AfterMatch.SKIP_TO_NEXT;
                                    case "no_skip" -> RulePattern.AfterMatch.NO_SKIP;
                                    default -> null;
                                })))
                .orElse(RulePattern.AfterMatch.SKIP_PAST_LAST);
    }

    private void room(Fields f, RulePattern.Sequence sequence) {
        int events = sequence.elements().stream()
                .mapToInt(RulePattern.Element::times)
                .sum();
        Duration within = sequence.within();
        if (within.isZero() && (events > 1 || sequence.absent().isPresent())) {
            f.missing("within", "a pattern of several steps must end some time");
        }
        Duration apart = sequence.apart().multipliedBy(Math.max(0, events - 1));
        if (!within.isZero() && apart.compareTo(within) > 0) {
            problems.at(f.node(), "'apart' leaves no room in 'within': the last step is unreachable", "widen 'within'");
        }
    }

    private void reachable(Fields f) {
        String known = steps.stream().map(Step::name).collect(Collectors.joining(", "));
        used.stream()
                .filter(s -> steps.stream().noneMatch(step -> step.name().equals(s.getValue())))
                .forEach(s -> problems.at(s, "unknown step '" + s.getValue() + "'", "known steps: " + known));
        steps.stream()
                .filter(step -> used.stream().noneMatch(s -> s.getValue().equals(step.name())))
                .forEach(s -> problems.at(
                        f.node(),
                        "step '" + s.name() + "' is unreachable: the pattern does not use it",
                        "use it in 'sequence' or 'not', or delete it"));
    }
}
