package io.holter.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps, patterns and silence of a rule file in plain English. */
final class StepWords {
    private final PlainEnglish english;

    StepWords(PlainEnglish english) {
        this.english = english;
    }

    /** A condition and how it must hold. */
    String of(Map<?, ?> step) {
        String when = english.of(step.get("when"));
        return step.get("hold") instanceof Map<?, ?> hold ? when + " — " + hold(hold) : when;
    }

    private static String hold(Map<?, ?> h) {
        List<String> parts = new ArrayList<>();
        if (h.containsKey("times")) {
            parts.add("in at least " + h.get("times") + " of the last " + h.get("of") + " " + spells(h.get("each")));
            add(parts, h, "within", "all within %s");
        } else {
            add(parts, h, "for", "for %s");
            add(parts, h, "min_samples", "with at least %s readings");
            add(parts, h, "max_gap", "hold".equals(h.get("gaps")) ? "gaps over %s bridged" : "a gap over %s ends it");
            if (h.get("coverage") instanceof Number share) {
                parts.add("readings in " + Math.round(100 * share.doubleValue()) + " % of the minutes");
            }
        }
        return String.join(", ", parts);
    }

    private static String spells(@Nullable Object each) {
        return each == null ? "readings" : each.equals("day") ? "days" : "windows of " + each;
    }

    private static void add(List<String> parts, Map<?, ?> from, String key, String words) {
        if (from.containsKey(key)) {
            parts.add(words.formatted(from.get(key)));
        }
    }

    /** Steps in order. */
    String pattern(Map<?, ?> p) {
        List<String> names = new ArrayList<>();
        if (p.get("sequence") instanceof List<?> sequence) {
            sequence.forEach(element -> names.add(element(element)));
        }
        String text = String.join(", then ", names);
        if (p.containsKey("apart")) {
            text += ", at least " + p.get("apart") + " apart";
        }
        if (p.containsKey("not")) {
            return text + ", and then no “" + plain(p.get("not")) + "” within " + p.get("within");
        }
        return p.containsKey("within") ? text + ", all within " + p.get("within") : text;
    }

    private static String element(Object element) {
        if (!(element instanceof Map<?, ?> m)) {
            return "“" + plain(element) + "”";
        }
        String times = m.containsKey("times") ? " " + m.get("times") + " times" : "";
        String next = Boolean.TRUE.equals(m.get("next")) ? " (directly)" : "";
        return "“" + plain(m.get("step")) + "”" + times + next;
    }

    private static String plain(@Nullable Object name) {
        return String.valueOf(name).replace('_', ' ');
    }

    /** Silence per signal. */
    String silence(Map<?, ?> s) {
        List<String> parts = new ArrayList<>();
        if (s.get("delays") instanceof List<?> delays) {
            for (Object node : delays) {
                Map<?, ?> delay = RuleWords.mapping(node);
                String signals = delay.get("signals") instanceof List<?> list
                        ? String.join(
                                " or ", list.stream().map(StepWords::plain).toList())
                        : parts.isEmpty() ? "any contracted signal" : "any other contracted signal";
                String whom = delay.containsKey("when") ? " if " + english.of(delay.get("when")) : "";
                parts.add("no sample of " + signals + " for " + delay.get("after") + whom);
            }
        }
        Map<?, ?> escalate = RuleWords.mapping(s.get("escalate"));
        String later = escalate.isEmpty()
                ? ""
                : "; " + escalate.get("to") + " after " + escalate.get("factor") + " times that";
        return String.join("; ", parts) + later;
    }
}
