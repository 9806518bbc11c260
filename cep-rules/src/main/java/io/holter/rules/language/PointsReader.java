package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Derivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads scores. */
final class PointsReader {
    private static final String EXAMPLE =
            "such as weight: [{when: gain >= 2.0, points: 2}, {when: gain >= 1.0, points: 1}]";

    private final ConditionCompiler compiler;
    private final ProblemList problems;

    PointsReader(ConditionCompiler compiler, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
    }

    Draft points(Fields f) {
        List<Derivation.Group> groups = new ArrayList<>();
        f.mapping("points", EXAMPLE)
                .ifPresent(all -> all.entries().forEach((name, node) -> groups.add(group(all, name, node))));
        if (f.has("points") && groups.isEmpty()) {
            problems.at(f.node(), "'points' has no finding", EXAMPLE);
        }
        int atLeast = f.wholeNumber("at_least", 1, "fewest findings that must be known")
                .orElse(1);
        if (atLeast > groups.size() && !groups.isEmpty()) {
            problems.at(
                    f.node(),
                    "'at_least' asks for " + atLeast + " known findings of " + groups.size(),
                    "1 to " + groups.size());
        }
        return Draft.of(new Derivation.Points(groups, atLeast, false), Units.NONE);
    }

    /** How many findings of a score above give points. */
    Draft scoring(Fields f, Map<String, Derivation> above, Vocabulary vocabulary) {
        Optional<ScalarNode> name = f.scalar("scoring", "the name of a derived value with points");
        name.ifPresent(n -> vocabulary.use(n.getValue()));
        Derivation score = name.map(n -> above.get(n.getValue())).orElse(null);
        if (score instanceof Derivation.Points p && !p.counts()) {
            return Draft.of(new Derivation.Points(p.groups(), p.atLeast(), true), Units.NONE);
        }
        name.ifPresent(n -> problems.at(
                n, "'" + n.getValue() + "' is not a derived value with points above this one", "name one that is"));
        return DerivationReader.NOTHING;
    }

    private Derivation.Group group(Fields all, String name, Node node) {
        Names.check(name, all.key(name), problems);
        List<Derivation.Band> bands = new ArrayList<>();
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(n -> all.asMapping(n, "each band", EXAMPLE).ifPresent(b -> bands.add(band(b))));
        } else {
            problems.at(node, "'" + name + "' must list its bands, the first that is true counts", EXAMPLE);
        }
        return new Derivation.Group(name, bands);
    }

    private Derivation.Band band(Fields f) {
        f.only("when", "points");
        Condition when =
                f.scalar("when", EXAMPLE).map(s -> compiler.condition(s).when()).orElse(Condition.ALWAYS);
        return new Derivation.Band(when, f.number("points", "such as 2").orElse(0.0));
    }
}
