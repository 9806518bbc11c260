package io.holter.rules.language;

import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A rule in plain English, for those who are to sign it: the rule file said otherwise, nothing added.
 *
 * @param differences where the rule differs from its source, point by point: the comment at the top of its file
 * @param appliesTo for whom
 * @param derived what it works out before it looks, by name
 * @param steps what it looks for, by name
 * @param pattern how steps make an alert
 * @param escalations what makes the alert more severe, by severity
 * @param clear what ends an episode
 */
public record RuleWords(
        List<String> differences,
        String appliesTo,
        List<Said> derived,
        List<Said> steps,
        String pattern,
        List<Said> escalations,
        String clear) {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(0).build();

    /** A sentence about something that has a name. */
    public record Said(String name, String text) {}

    /** Says what a rule file says; the loader found it right. */
    public static RuleWords of(Rule rule, String yaml) {
        Map<?, ?> file = new Load(SETTINGS).loadFromString(yaml) instanceof Map<?, ?> map ? map : Map.of();
        PlainEnglish english = new PlainEnglish(rule);
        StepWords steps = new StepWords(english);
        DerivedWords derived = new DerivedWords(english);
        return new RuleWords(
                differences(yaml),
                file.containsKey("applies_to") ? english.of(file.get("applies_to")) : "everybody",
                said(file, "derived", derived::of),
                said(file, "steps", steps::of),
                file.get("silence") instanceof Map<?, ?> silence
                        ? steps.silence(silence)
                        : steps.pattern(mapping(file.get("pattern"))),
                escalations(file, steps),
                file.containsKey("clear") ? steps.of(mapping(file.get("clear"))) : "the first sample that comes again");
    }

    static Map<?, ?> mapping(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Said> said(Map<?, ?> file, String key, java.util.function.Function<Map<?, ?>, String> say) {
        List<Said> all = new ArrayList<>();
        mapping(file.get(key))
                .forEach(
                        (name, node) -> all.add(new Said(name.toString().replace('_', ' '), say.apply(mapping(node)))));
        return List.copyOf(all);
    }

    private static List<Said> escalations(Map<?, ?> file, StepWords steps) {
        List<Said> all = new ArrayList<>();
        if (file.get("escalate") instanceof List<?> list) {
            for (Object node : list) {
                Map<?, ?> escalation = mapping(node);
                boolean opens = Boolean.TRUE.equals(escalation.get("opens"));
                all.add(new Said(
                        String.valueOf(escalation.get("to")),
                        steps.of(escalation) + (opens ? "; this also opens an alert by itself" : "")));
            }
        }
        return List.copyOf(all);
    }

    /** The comment lines at the top; a line that begins with a dash begins a point. */
    private static List<String> differences(String yaml) {
        List<String> points = new ArrayList<>();
        for (String comment : yaml.lines().takeWhile(l -> l.startsWith("#")).toList()) {
            String line = comment.substring(1).strip().replaceFirst("(?i)^differs from the source: *", "");
            boolean begins = line.startsWith("- ") || points.isEmpty();
            if (begins) {
                points.add(line.replaceFirst("^- ", ""));
            } else {
                points.set(points.size() - 1, (points.get(points.size() - 1) + " " + line).strip());
            }
        }
        points.removeIf(String::isBlank);
        return List.copyOf(points);
    }
}
