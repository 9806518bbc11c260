package io.holter.rules.language;

import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Provenance;
import io.holter.rules.rule.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what people read: title, message, advice and where the rule comes from. */
final class TextReader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    private final Fields file;
    private final ProblemList problems;

    TextReader(Fields file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    Provenance provenance() {
        return new Provenance(
                file.text("source", "guideline or study").orElse(""),
                file.text("evidence", "V, V2, M or design, and for what").orElse(""),
                file.text("status", "such as: draft until a medical lead signs it")
                        .orElse(""));
    }

    /** The message, whose placeholders must be ones that can be filled. */
    Words message(Vocabulary vocabulary, List<Parameter> parameters, List<Derived> derived, boolean worst) {
        Set<String> known = new TreeSet<>(Set.of("minutes", "hours", "signals"));
        parameters.forEach(p -> known.add(p.name()));
        derived.forEach(d -> known.add(d.name()));
        vocabulary.inputs().stream().filter(i -> !(i instanceof Input.OfEvent)).forEach(i -> known.add(i.name()));
        if (worst) {
            known.add("worst");
        }
        file.optionalMapping("message", "")
                .ifPresent(f -> f.entries().values().forEach(text -> placeholders(text, known, vocabulary)));
        return words("message");
    }

    private void placeholders(Node node, Set<String> known, Vocabulary vocabulary) {
        if (!(node instanceof ScalarNode scalar)) {
            return;
        }
        Matcher m = PLACEHOLDER.matcher(scalar.getValue());
        while (m.find()) {
            vocabulary.use(m.group(1));
            if (!known.contains(m.group(1))) {
                problems.at(
                        node, "unknown placeholder {" + m.group(1) + "}", "known here: " + String.join(", ", known));
            }
        }
    }

    Words words(String key) {
        String hint = "one text for each of de, en, fr, it, pt";
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Fields> fields = file.mapping(key, hint);
        for (Language language : Language.values()) {
            Optional<String> text = fields.flatMap(f -> f.has(language.code())
                    ? f.text(language.code(), hint)
                    : f.missing(language.code(), "'" + key + "' needs " + hint));
            texts.put(language, text.orElse(""));
        }
        fields.ifPresent(f -> f.only("de", "en", "fr", "it", "pt"));
        return new Words(texts);
    }
}
