package io.holter.local.catalogue;

import io.holter.local.plot.Html;
import io.holter.rules.scenario.ExpectedAlert;
import io.holter.rules.scenario.Scenario;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scenarios of a rule and what each expects; a test runs them with every build. */
final class StoryTable {
    private static final Pattern LONG = Pattern.compile("((?:\\d+ d )?)(\\d{3,}) (ms|s|min)");

    private StoryTable() {}

    static String of(Entry entry) {
        StringBuilder out =
                new StringBuilder("<h3>Scenarios</h3><p class=\"soft\">Times from the start of the story.</p>");
        out.append("<table><thead><tr><th>Story</th><th>Alerts</th></tr></thead><tbody>");
        for (Scenario s : entry.scenarios()) {
            out.append("<tr><td>").append(Html.escape(s.name())).append("</td><td>");
            out.append(Html.escape(alerts(s))).append("</td></tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private static String alerts(Scenario s) {
        boolean unknown = s.notEvaluable().orElse(false);
        StringJoiner all = new StringJoiner("; ");
        s.alerts().forEach(a -> all.add(alert(a)));
        String alerts = s.alerts().isEmpty() ? "none" : all.toString();
        return unknown ? alerts + " (the rule says that it could not judge)" : alerts;
    }

    private static String alert(ExpectedAlert alert) {
        Map<String, String> f = alert.fields();
        StringBuilder text = new StringBuilder(f.getOrDefault("status", "alert"));
        part(text, f, "severity", " ");
        part(text, f, "started", " from ");
        part(text, f, "detected", " at ");
        part(text, f, "arrived", ", arrived ");
        if ("false".equals(f.get("fresh"))) {
            text.append(", a finding");
        }
        part(text, f, "suppressed", ", suppressed ");
        return text.toString();
    }

    /** {@code 133205 s} and {@code 560 min} as hours, minutes and seconds; anything else as it is. */
    private static String time(String offset) {
        Matcher m = LONG.matcher(offset);
        if (!m.matches()) {
            return offset;
        }
        long number = Long.parseLong(m.group(2));
        Duration d = switch (m.group(3)) {
            case "ms" -> Duration.ofSeconds(Math.round(number / 1_000.0));
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        StringJoiner parts = new StringJoiner(" ");
        Stream.of(d.toHours() + " h", d.toMinutesPart() + " min", d.toSecondsPart() + " s")
                .filter(part -> !part.startsWith("0 "))
                .forEach(parts::add);
        return m.group(1) + parts;
    }

    private static void part(StringBuilder text, Map<String, String> fields, String key, String before) {
        if (fields.containsKey(key)) {
            text.append(before).append(time(fields.getOrDefault(key, "")));
        }
    }
}
