package io.holter.local.explain;

import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import io.holter.rules.explain.ClauseTrace;
import io.holter.rules.explain.RuleTrace;
import io.holter.rules.explain.StepTrace;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.StepKind;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.care.PatientProfile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one rule made of one patient's history. */
public final class Explanation {
    private final Rule rule;
    private final long from;
    private final long to;
    private final ZoneId zone;
    private final PatientHistory history;
    private final RuleTrace trace;
    private final List<Alert> alerts;
    private final List<Long> quiet;
    private final Map<String, Integer> told;

    private Explanation(
            Rule rule,
            long from,
            long to,
            ZoneId zone,
            PatientHistory history,
            RuleTrace trace,
            List<Alert> alerts,
            List<Long> quiet,
            Map<String, Integer> told) {
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.history = history;
        this.trace = trace;
        this.alerts = alerts;
        this.quiet = quiet;
        this.told = told;
    }

    /**
     * Tells a history to a rule in memory.
     *
     * @param from first moment that is told of, ms since 1970 UTC
     * @param to moment after the last, ms since 1970 UTC
     */
    public static Explanation of(Rule rule, PatientHistory history, long from, long to) {
        ZoneId zone = zone(history);
        RuleTrace trace = new RuleTrace(rule, from, to, zone);
        List<Long> quiet = new ArrayList<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        InMemoryDetection.Watcher watcher = (r, event, matches, open) -> {
            trace.on(event);
            if (!matches.isEmpty() && !open && event.time() >= from) {
                quiet.add(event.time());
            }
            for (int i = 0; event.kind() == StepKind.STEP && i < r.steps().size(); i++) {
                if (event.holds(i) && event.time() >= from) {
                    told.merge(r.steps().get(i).name(), 1, Integer::sum);
                }
            }
        };
        try (InMemoryDetection detection =
                new InMemoryDetection(RulePack.of(List.of(rule)), DetectorSettings.standard(), watcher)) {
            detection.detector().trace(trace);
            history.tell(detection, to);
            List<Alert> alerts = detection.alerts().stream()
                    .filter(a -> a.getArrived().toEpochMilli() >= from)
                    .toList();
            return new Explanation(rule, from, to, zone, history, trace, alerts, quiet, told);
        }
    }

    private static ZoneId zone(PatientHistory history) {
        try {
            return history.profile().map(p -> ZoneId.of(p.getZone())).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** First moment, ms since 1970 UTC. */
    public long from() {
        return from;
    }

    /** Moment after the last, ms since 1970 UTC. */
    public long to() {
        return to;
    }

    /** The patient's zone, UTC without a profile. */
    public ZoneId zone() {
        return zone;
    }

    /** What was read. */
    public PatientHistory history() {
        return history;
    }

    /** What was seen. */
    public RuleTrace trace() {
        return trace;
    }

    /** What else is to be said of a step; empty if nothing is. */
    public static String idle(StepTrace step) {
        boolean idle = step.isTrue() + step.isFalse() + step.unknown() == 0;
        return idle && step.role().equals("clear") ? "not looked at: no episode was open" : "";
    }

    /** Opened, updated, closed, in order. */
    public List<Alert> alerts() {
        return alerts;
    }

    /** Measurement times of onsets that re-arm time kept quiet, ms since 1970 UTC. */
    public List<Long> quiet() {
        return quiet;
    }

    /** Step name to number of times that the pattern was told of it. */
    public Map<String, Integer> told() {
        return told;
    }

    /** Alerts opened. */
    public long opened() {
        return alerts.stream().filter(a -> a.getStatus() == AlertStatus.OPENED).count();
    }

    /** What a rule about silence says of this patient; empty for other rules. */
    public List<String> silence() {
        if (!(rule.pattern() instanceof RulePattern.Silence)) {
            return List.of();
        }
        Optional<PatientProfile> profile = history.profile();
        List<String> all = new ArrayList<>();
        if (profile.isEmpty()) {
            all.add("the patient has no profile: nothing is contracted, so nothing is missed");
        } else if (profile.get().getContracted().isEmpty()) {
            all.add("no signal is contracted for this patient, so nothing is missed");
        } else {
            all.add("contracted: " + String.join(", ", profile.get().getContracted()));
            if (profile.get().getPaused()) {
                all.add("monitoring is paused: silence is expected");
            }
        }
        history.samples().forEach((signal, n) -> all.add(String.format("%s: %,d samples", signal, n)));
        return all;
    }

    /** Episodes as spans of time. */
    public List<Picture.Span> spans() {
        List<Picture.Span> spans = new ArrayList<>();
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.OPENED) {
                long end = alerts.stream()
                        .filter(a -> a.getId().equals(alert.getId()) && a.getStatus() == AlertStatus.CLOSED)
                        .mapToLong(a -> a.getDetected().toEpochMilli())
                        .findFirst()
                        .orElse(to);
                spans.add(new Picture.Span(
                        alert.getStarted().toEpochMilli(),
                        end,
                        alert.getSeverity().name()));
            }
        }
        return spans;
    }

    /** One picture per unit of what the rule looks at, over the time told of. */
    public List<Picture> pictures() {
        return pictures(from, to);
    }

    /** One picture per unit of what the rule looks at. */
    public List<Picture> pictures(long first, long end) {
        Set<String> units = new LinkedHashSet<>();
        for (int i = 0; i < rule.columns(); i++) {
            if (trace.known(i) > 0) {
                units.add(rule.columnUnit(i));
            }
        }
        return units.stream().map(unit -> picture(unit, first, end)).toList();
    }

    private Picture picture(String unit, long first, long end) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < rule.columns(); i++) {
            if (trace.known(i) > 0 && rule.columnUnit(i).equals(unit)) {
                series.add(series(i));
            }
        }
        return new Picture(first, end, zone, unit, series, limits(unit), spans());
    }

    private Series series(int column) {
        long[] times = new long[trace.readings()];
        double[] values = new double[times.length];
        int n = 0;
        for (int i = 0; i < times.length; i++) {
            double value = trace.value(i, column);
            if (!Double.isNaN(value)) {
                times[n] = trace.time(i);
                values[n++] = value;
            }
        }
        return new Series(
                rule.columnName(column),
                rule.columnUnit(column),
                Arrays.copyOf(times, n),
                Arrays.copyOf(values, n),
                column >= rule.inputs().size());
    }

    /** The parameters that conditions compare values of this unit with. */
    private List<Picture.LimitLine> limits(String unit) {
        List<Picture.LimitLine> limits = new ArrayList<>();
        boolean clauses =
                trace.steps().stream().anyMatch(s -> !s.step().clauses().isEmpty());
        for (int i = 0; i < rule.parameters().size(); i++) {
            String name = rule.parameters().get(i).name();
            List<StepTrace> by =
                    trace.steps().stream().filter(s -> compares(s, unit, name)).toList();
            boolean clears = !by.isEmpty() && by.stream().allMatch(s -> s.role().equals("clear"));
            if ((!by.isEmpty() || !clauses) && rule.parameters().get(i).unit().equals(unit)) {
                limits.add(new Picture.LimitLine(name, trace.parameter(i), clears));
            }
        }
        return limits;
    }

    private boolean compares(StepTrace step, String unit, String parameter) {
        return step.step().clauses().isEmpty() && step.role().equals(parameter)
                || step.clauses().stream()
                        .filter(c ->
                                c.column() >= 0 && rule.columnUnit(c.column()).equals(unit))
                        .map(ClauseTrace::text)
                        .anyMatch(text -> text.matches(".*[<>]=? *" + parameter));
    }

    /** What a step is to the rule, and its name if that says more. */
    public static String name(StepTrace step) {
        boolean named =
                !step.role().equals(step.step().name()) && !step.step().name().matches("escalation_\\d+");
        return step.role() + (named ? " " + step.step().name() : "");
    }

    /** How a step must hold, in words. */
    public static String hold(StepTrace step) {
        if (step.hold() instanceof Hold.Times t) {
            String each = switch (t.each()) {
                case READING -> "readings";
                case WINDOW ->
                    "windows of "
                            + io.holter.rules.explain.Missing.time(t.window().toMillis());
                case DAY -> "days";
            };
            return t.times() + " of " + t.of() + " " + each;
        }
        Hold.Lasting l = (Hold.Lasting) step.hold();
        if (l.length().isZero()) {
            return l.minSamples() > 1 ? l.minSamples() + " readings" : "one reading";
        }
        return "for " + io.holter.rules.explain.Missing.time(l.length().toMillis())
                + (l.minSamples() > 1 ? ", " + l.minSamples() + " readings" : "")
                + (l.coverage() > 0 ? String.format(", %.0f %% of minutes", 100 * l.coverage()) : "");
    }
}
