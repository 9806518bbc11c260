package io.holter.rules.language;

import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Worst;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what worse means. */
final class WorstReader {
    private static final String HINT = "a signal or a derived value of the rule's conditions";

    private WorstReader() {}

    static Optional<Worst> read(Fields f, Vocabulary vocabulary, List<Derived> derived) {
        f.only("value", "signal", "is", "update_by");
        if (f.has("value") && f.has("signal")) {
            f.problems().at(f.node(), "'signal' is an older word for 'value': give one of them", "delete 'signal'");
        }
        String key = f.has("signal") ? "signal" : "value";
        Optional<ScalarNode> name = f.scalar(key, HINT);
        Optional<String> known = name.map(ScalarNode::getValue).filter(n -> isColumn(n, vocabulary, derived));
        if (name.isPresent() && known.isEmpty()) {
            f.problems().at(name.get(), "'" + key + "' is not used by this rule", HINT);
        }
        known.ifPresent(vocabulary::use);
        String is = f.text("is", "highest or lowest").orElse("highest");
        if (!is.equals("highest") && !is.equals("lowest")) {
            f.problems().at(f.node(), "'is' is neither highest nor lowest", "highest: higher is worse");
        }
        double by = f.number("update_by", "in the value's unit, such as 10").orElse(1.0);
        if (by <= 0) {
            f.problems().at(f.node(), "'update_by' must be above 0", "in the value's unit, such as 10");
        }
        return known.map(n -> new Worst(n, is.equals("highest"), by));
    }

    private static boolean isColumn(String name, Vocabulary vocabulary, List<Derived> derived) {
        boolean input =
                Vocabulary.measured(name).filter(vocabulary.inputs()::contains).isPresent();
        return input || derived.stream().anyMatch(d -> d.name().equals(name));
    }
}
