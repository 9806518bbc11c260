package io.holter.rules.oracle;

import io.holter.rules.oracle.Sketch.Band;
import io.holter.rules.oracle.Sketch.Group;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes a sketch as a rule file. */
final class SketchText {
    private static final String WORDS = "{de: x, en: x, fr: x, it: x, pt: x}";

    private SketchText() {}

    static String of(Sketch s) {
        StringBuilder y = new StringBuilder();
        y.append("rule: ")
                .append(s.id())
                .append("\nversion: 1\nstatus: test\nseverity: ")
                .append(s.severity());
        y.append("\ntitle: ")
                .append(WORDS)
                .append("\nmessage: ")
                .append(WORDS)
                .append("\nadvice: ")
                .append(WORDS);
        y.append("\nsource: test\nevidence: design\n");
        s.appliesTo().ifPresent(a -> y.append("applies_to: \"").append(a.text()).append("\"\n"));
        if (!s.limits().isEmpty()) {
            y.append("parameters:\n");
            s.limits()
                    .forEach(l -> y.append(String.format(
                            Locale.ROOT,
                            "  %s: {value: %s, unit: \"%s\", range: [%s, %s], personal: true}%n",
                            l.name(),
                            l.value(),
                            l.unit(),
                            l.min(),
                            l.max())));
        }
        if (!s.resample().isEmpty()) {
            y.append("resample: {")
                    .append(s.resample().entrySet().stream()
                            .map(e -> e.getKey().code() + ": " + time(e.getValue()))
                            .collect(Collectors.joining(", ")))
                    .append("}\n");
        }
        if (!s.made().isEmpty()) {
            y.append("derived:\n");
            s.made()
                    .forEach(m -> y.append("  ")
                            .append(m.name())
                            .append(": {")
                            .append(how(m.how()))
                            .append("}\n"));
        }
        y.append("steps:\n");
        s.steps()
                .forEach(x -> y.append("  ")
                        .append(x.name())
                        .append(": {")
                        .append(step(x))
                        .append("}\n"));
        pattern(s, y);
        if (!s.escalations().isEmpty()) {
            y.append("escalate:\n");
            s.escalations()
                    .forEach(e -> y.append("  - {to: ")
                            .append(e.to())
                            .append(", ")
                            .append(step(e.step()))
                            .append(e.opens() ? ", opens: true" : "")
                            .append("}\n"));
        }
        y.append("clear: {").append(step(s.clear())).append("}\n");
        s.worst()
                .ifPresent(w -> y.append("worst: {")
                        .append(s.made().isEmpty() ? "signal: " : "value: ")
                        .append(w.column())
                        .append(", is: ")
                        .append(w.highest() ? "highest" : "lowest")
                        .append(", update_by: ")
                        .append(w.by())
                        .append("}\n"));
        y.append("rearm: ")
                .append(time(s.rearm()))
                .append("\npatience: ")
                .append(time(s.patience()))
                .append('\n');
        return y.toString();
    }

    private static void pattern(Sketch s, StringBuilder y) {
        y.append("pattern: {sequence: [")
                .append(s.sequence().stream().map(SketchText::element).collect(Collectors.joining(", ")))
                .append("]");
        y.append(s.absent().isEmpty() ? "" : ", not: " + s.absent());
        y.append(s.apart() == 0 ? "" : ", apart: " + time(s.apart()));
        y.append(s.within() == 0 ? "" : ", within: " + time(s.within()));
        y.append(s.afterMatch().isEmpty() ? "" : ", after_match: " + s.afterMatch());
        y.append("}\n");
    }

    private static String element(Sketch.Element e) {
        if (e.times() == 1 && !e.next()) {
            return e.step();
        }
        return "{step: " + e.step() + (e.times() > 1 ? ", times: " + e.times() : "") + (e.next() ? ", next: true" : "")
                + "}";
    }

    private static String step(Sketch.Step s) {
        String when = "when: \"" + s.when().text() + "\"";
        if (s.hold() instanceof Sketch.Lasting l) {
            StringJoiner hold = new StringJoiner(", ", ", hold: {", "}");
            hold.add("for: " + time(l.length()))
                    .add("max_gap: " + time(l.maxGap()))
                    .add("min_samples: " + l.least());
            hold.add("gaps: " + (l.gapsBreak() ? "break" : "hold"));
            if (l.coverage() > 0) {
                hold.add("coverage: " + l.coverage());
            }
            return when + hold;
        }
        if (s.hold() instanceof Sketch.Times t) {
            String each = switch (t.each()) {
                case "reading" -> "";
                case "day" -> ", each: day";
                default -> ", each: " + time(t.window());
            };
            return when + ", hold: {times: " + t.times() + ", of: " + t.of() + each
                    + (t.within() > 0 ? ", within: " + time(t.within()) : "") + "}";
        }
        return when;
    }

    private static String how(Sketch.How how) {
        if (how instanceof Sketch.Value v) {
            return "value: " + quoted(v.of().text());
        } else if (how instanceof Sketch.Window w) {
            return figure(w.statistic(), w.of(), w.when()) + ", over: " + time(w.over()) + ", pane: " + time(w.pane())
                    + ", at_least: " + w.least();
        } else if (how instanceof Sketch.Last l) {
            return figure(l.statistic(), l.of(), l.when()) + ", last: " + l.readings()
                    + (l.over() > 0 ? ", over: " + time(l.over()) : "") + rank(l.rank()) + ", at_least: " + l.least();
        } else if (how instanceof Sketch.Daily d) {
            return figure(d.statistic(), d.of(), d.when()) + ", each: day, at_least: " + d.least()
                    + (d.hours() > 0 ? ", hours: " + d.hours() : "");
        } else if (how instanceof Sketch.Days d) {
            return d.statistic() + ": " + d.daily() + ", days: " + d.from() + " to " + d.to() + rank(d.rank())
                    + ", at_least: " + d.least();
        } else if (how instanceof Sketch.Ema e) {
            return "ema: " + quoted(e.of().text()) + when(e.when()) + ", tau: " + time(e.tau());
        } else if (how instanceof Sketch.Cusum c) {
            return "cusum: " + quoted(c.of().text()) + when(c.when()) + ", slack: " + c.slack();
        } else if (how instanceof Sketch.Keep k) {
            return "keep: " + quoted(k.of().text()) + when(k.when())
                    + (k.maxAge() > 0 ? ", max_age: " + time(k.maxAge()) : "");
        } else if (how instanceof Sketch.Since s) {
            return "since: " + quoted(s.when().text());
        }
        Sketch.Points p = (Sketch.Points) how;
        return p.counted().isEmpty()
                ? "points: {" + p.groups().stream().map(SketchText::group).collect(Collectors.joining(", "))
                        + "}, at_least: " + p.least()
                : "scoring: " + p.counted();
    }

    private static String group(Group g) {
        return g.name() + ": [" + g.bands().stream().map(SketchText::band).collect(Collectors.joining(", ")) + "]";
    }

    private static String band(Band b) {
        return "{when: " + quoted(b.when().text()) + ", points: " + b.points() + "}";
    }

    /** A count is of the readings at which something is true, any other figure of numbers. */
    private static String figure(String statistic, Num of, Bool when) {
        return statistic.equals("count")
                ? "count: " + quoted(when.text())
                : statistic + ": " + quoted(of.text()) + when(when);
    }

    private static String when(Bool when) {
        return when.text().equals("true") ? "" : ", when: " + quoted(when.text());
    }

    private static String rank(int rank) {
        return rank > 0 ? ", rank: " + rank : "";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** A duration in the largest unit that fits. */
    static String time(long ms) {
        long[] sizes = {86_400_000, 3_600_000, 60_000, 1_000};
        String[] names = {"d", "h", "min", "s"};
        for (int i = 0; i < sizes.length; i++) {
            if (ms > 0 && ms % sizes[i] == 0) {
                return ms / sizes[i] + " " + names[i];
            }
        }
        return ms + " ms";
    }
}
