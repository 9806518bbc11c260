package io.holter.rules.language;

import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the derived values of a rule, in order. */
final class DerivedReader {
    private final Vocabulary vocabulary;
    private final ConditionCompiler compiler;
    private final ProblemList problems;

    DerivedReader(Vocabulary vocabulary, ConditionCompiler compiler, ProblemList problems) {
        this.vocabulary = vocabulary;
        this.compiler = compiler;
        this.problems = problems;
    }

    List<Derived> read(Fields derived, List<Parameter> parameters) {
        if (derived.entries().size() > Rule.MAX_DERIVED) {
            problems.at(derived.node(), "more than " + Rule.MAX_DERIVED + " derived values", "split the rule");
        }
        DerivationReader reader = new DerivationReader(compiler, vocabulary, problems);
        List<Derived> all = new ArrayList<>();
        for (Map.Entry<String, Node> entry : derived.entries().entrySet()) {
            String name = entry.getKey();
            name(name, derived.key(name), parameters);
            Optional<Fields> fields = derived.asMapping(
                    entry.getValue(), "a derived value", "such as shock: {value: heart_rate / systolic}");
            Draft draft = fields.map(f -> reader.read(name, f)).orElse(DerivationReader.NOTHING);
            vocabulary.define(draft);
            reader.define(name, draft.how());
            all.add(new Derived(name, draft.unit().orElse(Units.NONE), draft.how()));
        }
        return all;
    }

    private void name(String name, Node key, List<Parameter> parameters) {
        Names.check(name, key, problems);
        Names.free(name, key, problems);
        if (parameters.stream().anyMatch(p -> p.name().equals(name))) {
            problems.at(key, "'" + name + "' is a parameter already", "choose another name for the derived value");
        }
    }
}
