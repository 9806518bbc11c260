package io.holter.rules.language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses a YAML text within limits: anybody who may publish a rule must not be able to fill the memory with one. */
public final class YamlText {
    /** Longest rule file. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Deepest nesting. */
    private static final int MAX_DEPTH = 12;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MAX_BYTES)
            .build();

    private YamlText() {}

    /** The text's single mapping, or empty with the reason among the problems. */
    public static Optional<MappingNode> parse(String text, ProblemList problems) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            problems.at(1, 1, "the file is larger than " + MAX_BYTES / 1024 + " KiB", "a rule fits on two pages");
            return Optional.empty();
        }
        try {
            if (!withinLimits(text, problems)) {
                return Optional.empty();
            }
            Node root = new Compose(SETTINGS).composeString(text).orElse(null);
            if (root instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.at(1, 1, "the file does not hold a mapping", "start with 'rule: RH-04' and see docs/rules.md");
        } catch (MarkedYamlEngineException e) {
            boolean flow = e.getProblem().startsWith("expected ','");
            problems.at(
                    e.getProblemMark(),
                    "not YAML: " + e.getProblem(),
                    flow ? Fields.QUOTES : "check indentation, colons and quotes");
        } catch (YamlEngineException e) {
            problems.at(1, 1, "not YAML: " + e.getMessage(), "check indentation, colons and quotes");
        }
        return Optional.empty();
    }

    private static boolean withinLimits(String text, ProblemList problems) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof AliasEvent) {
                problems.at(event.getStartMark(), "aliases are not allowed", "write the value again");
                return false;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.at(event.getStartMark(), "a second document starts here", "one file holds one rule");
                return false;
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                problems.at(event.getStartMark(), "nested deeper than " + MAX_DEPTH, "no rule needs that");
                return false;
            }
        }
        return true;
    }
}
