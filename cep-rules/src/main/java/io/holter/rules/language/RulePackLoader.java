package io.holter.rules.language;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads rule files into a pack, or says everything that is wrong with them. */
public final class RulePackLoader {
    private static final String INDEX = "/rules/index.txt";

    private RulePackLoader() {}

    /**
     * Loads rule files.
     *
     * @param files name to text; names appear in problems
     */
    public static Loaded load(Map<String, String> files) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, String> idToFile = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((name, text) -> {
            ProblemList list = new ProblemList(name, text);
            Optional<MappingNode> root = YamlText.parse(text, list);
            root.map(r -> new RuleReader(r, list).read()).ifPresent(rule -> {
                String other = idToFile.putIfAbsent(rule.id(), name);
                if (other != null) {
                    list.at(1, 1, "rule " + rule.id() + " is also in " + other, "give it an id of its own");
                }
                rules.add(rule);
            });
            problems.addAll(list.sorted());
        });
        return problems.isEmpty() ? new Loaded.Pack(RulePack.of(rules)) : new Loaded.Problems(List.copyOf(problems));
    }

    /** The clinical rule pack that Holter comes with. */
    public static RulePack clinical() {
        Loaded loaded = load(clinicalFiles());
        if (loaded instanceof Loaded.Pack good) {
            return good.pack();
        }
        throw new IllegalStateException("the clinical rule pack is broken: " + loaded);
    }

    /** File name to text of the clinical rule pack, for publishing to {@code rules.v1}. */
    public static Map<String, String> clinicalFiles() {
        Map<String, String> files = new TreeMap<>();
        resource(INDEX)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> files.put(line, resource("/rules/" + line)));
        return files;
    }

    /** Text of a resource of this module. */
    public static String resource(String path) {
        try (InputStream in = RulePackLoader.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing in holter-rules");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
