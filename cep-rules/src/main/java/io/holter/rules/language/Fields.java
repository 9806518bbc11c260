package io.holter.rules.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one YAML mapping. What is missing, superfluous, double or of the wrong kind becomes a problem. */
public final class Fields {
    static final String QUOTES = "inside { } put what has a comma, a colon or a bracket in quotes";

    private final MappingNode node;
    private final ProblemList problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, ScalarNode> keys = new LinkedHashMap<>();

    /** The fields of this mapping; a key that stands there twice is a problem. */
    public Fields(MappingNode node, ProblemList problems) {
        this.node = node;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            add(tuple);
        }
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.at(tuple.getKeyNode(), "a key must be a word", "see docs/rules.md");
            return;
        }
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            problems.at(key, "key '" + key.getValue() + "' stands here twice", "delete one of the two");
        }
        keys.putIfAbsent(key.getValue(), key);
    }

    /** Reports every key that is not one of these. */
    public Fields only(String... allowed) {
        for (Map.Entry<String, ScalarNode> key : keys.entrySet()) {
            if (!List.of(allowed).contains(key.getKey())) {
                problems.at(
                        key.getValue(),
                        "unknown key '" + key.getKey() + "'",
                        key.getKey().matches("\\w*") ? "known here: " + String.join(", ", allowed) : QUOTES);
            }
        }
        return this;
    }

    /** The YAML node itself. */
    public MappingNode node() {
        return node;
    }

    /** Where problems go. */
    public ProblemList problems() {
        return problems;
    }

    /** True if the key is there. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Names and values in order, for mappings whose keys are free names. */
    public Map<String, Node> entries() {
        return values;
    }

    /** The key itself, to report something about it. */
    public Node key(String key) {
        Node found = keys.get(key);
        return found == null ? node : found;
    }

    /** The value of an optional key. */
    public Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Reports that this key is missing. */
    public <T> Optional<T> missing(String key, String hint) {
        problems.at(node, "'" + key + "' is missing", hint);
        return Optional.empty();
    }

    /** The scalar of a key that must be there. */
    public Optional<ScalarNode> scalar(String key, String hint) {
        return has(key) ? optionalScalar(key, hint) : missing(key, hint);
    }

    /** The scalar of a key that may be missing. */
    public Optional<ScalarNode> optionalScalar(String key, String hint) {
        return node(key).flatMap(n -> {
            if (n instanceof ScalarNode s) {
                return Optional.of(s);
            }
            problems.at(n, "'" + key + "' must be a single value", hint);
            return Optional.empty();
        });
    }

    /** The text of a key that must be there. */
    public Optional<String> text(String key, String hint) {
        return scalar(key, hint).map(ScalarNode::getValue);
    }

    /** The number of a key that must be there. */
    public Optional<Double> number(String key, String hint) {
        return scalar(key, hint).flatMap(s -> convert(s, "'" + key + "' is not a number", hint, Scalars::number));
    }

    /** The duration of a key that may be missing. */
    public Optional<Duration> duration(String key, String hint) {
        return optionalScalar(key, hint)
                .flatMap(s -> convert(s, "'" + key + "' is not a duration", hint, Scalars::duration));
    }

    /** True or false of a key that may be missing. */
    public Optional<Boolean> truth(String key) {
        String hint = "write true or false";
        return optionalScalar(key, hint)
                .flatMap(s -> convert(s, "'" + key + "' is not true or false", hint, Scalars::truth));
    }

    /** The whole number of a key that may be missing. */
    public Optional<Integer> wholeNumber(String key, int least, String hint) {
        return optionalScalar(key, hint)
                .flatMap(s -> convert(
                        s,
                        "'" + key + "' is not a whole number from " + least,
                        hint,
                        t -> Scalars.whole(t).filter(i -> i >= least)));
    }

    /** A scalar read as something else; a problem if it cannot be. */
    public <T> Optional<T> convert(ScalarNode scalar, String message, String hint, Function<String, Optional<T>> how) {
        Optional<T> value = how.apply(scalar.getValue());
        if (value.isEmpty()) {
            problems.at(scalar, message + ": " + scalar.getValue(), hint);
        }
        return value;
    }

    /** The mapping of a key that must be there. */
    public Optional<Fields> mapping(String key, String hint) {
        return has(key) ? optionalMapping(key, hint) : missing(key, hint);
    }

    /** The mapping of a key that may be missing. */
    public Optional<Fields> optionalMapping(String key, String hint) {
        return node(key).flatMap(n -> asMapping(n, "'" + key + "'", hint));
    }

    /** A node read as a mapping. */
    public Optional<Fields> asMapping(Node n, String what, String hint) {
        if (n instanceof MappingNode m) {
            return Optional.of(new Fields(m, problems));
        }
        problems.at(n, what + " must be a mapping", hint);
        return Optional.empty();
    }

    /** The list of a key that may be missing; empty then. */
    public List<Node> list(String key, String hint) {
        Optional<Node> value = node(key);
        if (value.isPresent() && value.get() instanceof SequenceNode s) {
            return s.getValue();
        }
        value.ifPresent(n -> problems.at(n, "'" + key + "' must be a list", hint));
        return List.of();
    }

    /** The list of scalars of a key that may be missing. */
    public List<ScalarNode> words(String key, String hint) {
        List<ScalarNode> words = new ArrayList<>();
        for (Node n : list(key, hint)) {
            if (n instanceof ScalarNode s) {
                words.add(s);
            } else {
                problems.at(n, "'" + key + "' must list single words", hint);
            }
        }
        return words;
    }

    /** The list of mappings of a key that may be missing. */
    public List<Fields> mappings(String key, String hint) {
        List<Fields> all = new ArrayList<>();
        list(key, hint).forEach(n -> asMapping(n, "each of '" + key + "'", hint).ifPresent(all::add));
        return all;
    }
}
