package io.holter.jobs.backtest;

import io.holter.rules.rule.Rule;
import io.holter.schema.alert.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What came of a backtest.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 * @param warmUp days read before the first
 * @param samples samples read, those of the warm-up too
 * @param later samples of these days that arrived only after the last; left out
 * @param patients patients with a sample from the first day on
 * @param patientDays pairs of patient and day (UTC) with a sample from the first day on
 * @param candidate the pack that was tried
 * @param against the pack that it is compared with; without rules if there is none
 */
public record BacktestResult(
        LocalDate from,
        LocalDate to,
        int warmUp,
        long samples,
        long later,
        long patients,
        long patientDays,
        Pack candidate,
        Pack against) {

    /**
     * A pack and its alerts.
     *
     * @param rules its rules
     * @param episodes its alerts, by rule, patient and start
     */
    public record Pack(List<RuleCount> rules, List<Episode> episodes) {
        /** Copies the lists. */
        public Pack {
            rules = List.copyOf(rules);
            episodes = List.copyOf(episodes);
        }

        Optional<RuleCount> rule(String id) {
            return rules.stream().filter(r -> r.rule().id().equals(id)).findFirst();
        }

        List<Episode> of(String rule) {
            return episodes.stream().filter(e -> e.rule().equals(rule)).toList();
        }
    }

    /**
     * A rule and how often it could judge.
     *
     * @param rule the rule
     * @param readings readings that it looked at
     * @param unknown those of them to which it could not say yes or no
     */
    public record RuleCount(Rule rule, long readings, long unknown) {}

    /**
     * The figures of one rule.
     *
     * @param id the rule
     * @param title its title in English
     * @param opened alerts opened; -1 if the pack lacks the rule
     * @param per100 alerts per 100 patient-weeks; NaN without any data
     * @param bySeverity alerts by the highest severity that they came to, S1 to S4
     * @param findings alerts that came too late to act on
     * @param before alerts of the other pack; -1 if there is none or it lacks the rule
     * @param gained alerts that the other pack has none for at that time
     * @param lost alerts of the other pack that this one has none for
     * @param unknown share of readings to which it, or if the pack lacks it that of the other, could not say yes or no, 0 to
     *     1; NaN if it had none
     */
    public record Row(
            String id,
            String title,
            int opened,
            double per100,
            int[] bySeverity,
            int findings,
            int before,
            List<Episode> gained,
            List<Episode> lost,
            double unknown) {}

    /** True if there is another pack. */
    public boolean compares() {
        return !against.rules().isEmpty();
    }

    /** Patient-weeks with data. */
    public double patientWeeks() {
        return patientDays / 7.0;
    }

    /** The figures of every rule of either pack, by id. */
    public List<Row> rows() {
        TreeSet<String> ids = new TreeSet<>();
        candidate.rules().forEach(r -> ids.add(r.rule().id()));
        against.rules().forEach(r -> ids.add(r.rule().id()));
        List<Row> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(row(id)));
        return rows;
    }

    private Row row(String id) {
        List<Episode> own = candidate.of(id);
        List<Episode> other = against.of(id);
        Optional<RuleCount> known = candidate.rule(id);
        RuleCount counted = known.or(() -> against.rule(id)).orElseThrow();
        Rule rule = counted.rule();
        int[] bySeverity = new int[Severity.values().length];
        own.forEach(e -> bySeverity[e.severity().ordinal()]++);
        int findings = (int) own.stream()
                .filter(e -> e.opened().getTimeliness() == io.holter.schema.alert.Timeliness.FINDING)
                .count();
        return new Row(
                id,
                rule.title().in(io.holter.rules.rule.Language.EN),
                known.isPresent() ? own.size() : -1,
                patientDays == 0 ? Double.NaN : 100 * own.size() / patientWeeks(),
                bySeverity,
                findings,
                against.rule(id).isPresent() ? other.size() : -1,
                compares() ? without(own, other) : List.of(),
                compares() ? without(other, own) : List.of(),
                counted.readings() == 0 ? Double.NaN : (double) counted.unknown() / counted.readings());
    }

    private static List<Episode> without(List<Episode> own, List<Episode> other) {
        return own.stream().filter(e -> other.stream().noneMatch(e::meets)).toList();
    }

    /** The figures as plain text, one line per rule. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s opened %d gained %d lost %d not evaluable %.1f %%%n",
                    row.id(),
                    row.opened(),
                    row.gained().size(),
                    row.lost().size(),
                    100 * row.unknown()));
        }
        return text.toString();
    }
}
