package io.holter.rules.language;

import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the parameters of a rule. */
final class ParameterReader {
    private static final String EXAMPLE = "such as limit: {value: 120, unit: /min, range: [100, 160], personal: true}";

    private final ProblemList problems;

    ParameterReader(ProblemList problems) {
        this.problems = problems;
    }

    List<Parameter> read(Fields parameters) {
        List<Parameter> all = new ArrayList<>();
        for (Map.Entry<String, Node> entry : parameters.entries().entrySet()) {
            Names.check(entry.getKey(), parameters.key(entry.getKey()), problems);
            Names.free(entry.getKey(), parameters.key(entry.getKey()), problems);
            parameters
                    .asMapping(entry.getValue(), "a parameter", EXAMPLE)
                    .ifPresent(f -> all.add(parameter(entry.getKey(), f.only("value", "unit", "range", "personal"))));
        }
        if (all.size() > Rule.MAX_PARAMETERS) {
            problems.at(parameters.node(), "more than " + Rule.MAX_PARAMETERS + " parameters", "split the rule");
        }
        return all;
    }

    private Parameter parameter(String name, Fields f) {
        double value = f.number("value", EXAMPLE).orElse(0.0);
        boolean personal = f.truth("personal").orElse(false);
        double[] range = range(f, value, personal);
        if (value < range[0] || value > range[1]) {
            problems.at(
                    f.node(), "'value' of " + name + " is outside its range", "widen the range or change the value");
        }
        return new Parameter(name, unit(f), value, range[0], range[1], personal);
    }

    private String unit(Fields f) {
        Optional<ScalarNode> unit = f.scalar("unit", EXAMPLE);
        unit.filter(s -> !Units.known(s.getValue()))
                .ifPresent(s -> problems.at(
                        s,
                        "unknown unit '" + s.getValue() + "'",
                        "UCUM units known here: " + String.join(", ", Units.all())));
        return unit.map(ScalarNode::getValue).orElse("1");
    }

    private double[] range(Fields f, double value, boolean personal) {
        if (!f.has("range")) {
            if (personal) {
                f.missing("range", "a personal parameter needs the range that clinicians may choose from");
            }
            return new double[] {value, value};
        }
        List<ScalarNode> ends = f.words("range", "such as [100, 160]");
        List<Double> numbers = ends.stream()
                .flatMap(s -> Scalars.number(s.getValue()).stream())
                .toList();
        if (numbers.size() != 2 || ends.size() != 2 || numbers.get(0) > numbers.get(1)) {
            problems.at(f.node(), "'range' is not two numbers, the smaller one first", "such as [100, 160]");
            return new double[] {value, value};
        }
        return new double[] {numbers.get(0), numbers.get(1)};
    }
}
