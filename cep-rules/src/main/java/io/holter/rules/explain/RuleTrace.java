package io.holter.rules.explain;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.EvaluationListener;
import io.holter.rules.step.HoldProgress;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Listens to the evaluation of one rule for one patient and keeps what an explanation needs, readings included. */
public final class RuleTrace implements EvaluationListener {
    /** Role of the condition that ends an episode. */
    static final String CLEAR = "clear";

    private final Rule rule;
    private final long from;
    private final long to;
    private final ZoneId zone;
    private final List<StepTrace> steps = new ArrayList<>();
    private final int[] applies = new int[3];
    private final int[] known;
    private final Map<Context, Integer> unknownContexts = new EnumMap<>(Context.class);
    private final Map<Integer, TreeSet<LocalDate>> validDays = new HashMap<>();
    private final double[] parameters;
    private long[] times = new long[1024];
    private double[][] values = new double[1024][];
    private int size;
    private int notEvaluable;
    private int withoutProfile;
    private boolean active;
    private long clearedAt = Long.MIN_VALUE;

    /**
     * Listens to a rule.
     *
     * @param from first measurement time that is told of, ms UTC
     * @param to measurement time after the last, ms UTC
     * @param zone the patient's zone, for days
     */
    public RuleTrace(Rule rule, long from, long to, ZoneId zone) {
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.known = new int[rule.columns()];
        this.parameters = rule.parameters().stream().mapToDouble(p -> p.value()).toArray();
        rule.steps().forEach(s -> steps.add(new StepTrace(rule, s, "step", steps.size())));
        rule.escalations()
                .forEach(e -> steps.add(new StepTrace(rule, e.step(), "escalation to " + e.severity(), steps.size())));
        rule.clear().ifPresent(c -> steps.add(new StepTrace(rule, c, CLEAR, steps.size())));
    }

    @Override
    public void evaluated(
            Rule seen, long time, double[] columns, int apply, int[] truths, Reading reading, HoldProgress progress) {
        if (!seen.key().equals(rule.key())) {
            return;
        }
        days(time, columns);
        if (time < from || time >= to) {
            return;
        }
        keep(time, columns);
        applies[apply == Truth.TRUE ? 0 : apply == Truth.FALSE ? 1 : 2]++;
        boolean unknown = apply == Truth.UNKNOWN;
        for (int i = 0; apply == Truth.TRUE && i < steps.size(); i++) {
            boolean idle = steps.get(i).role().equals(CLEAR) && !active && clearedAt != time;
            if (idle) {
                continue;
            }
            steps.get(i).see(rule, time, columns, truths[i], reading, progress);
            unknown |= truths[i] == Truth.UNKNOWN;
        }
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = reading.parameter(i);
        }
        if (unknown) {
            unknown(reading);
        }
    }

    /** Hears of an edge of the rule; the clear condition matters only after a step and until it held. */
    public void on(StepEvent event) {
        if (event.kind() == StepKind.STEP || event.kind() == StepKind.ESCALATED) {
            active = true;
        } else if (event.kind() == StepKind.CLEARED) {
            active = false;
            clearedAt = event.time();
            // A rule about silence has no steps: the first sample clears it.
            if (!steps.isEmpty() && event.time() >= from && event.time() < to) {
                steps.get(steps.size() - 1).held(event.time() - event.since());
            }
        }
    }

    private void unknown(Reading reading) {
        notEvaluable++;
        withoutProfile += Double.isNaN(reading.age()) ? 1 : 0;
        for (Context context : rule.contexts()) {
            if (reading.context(context) == Truth.UNKNOWN) {
                unknownContexts.merge(context, 1, Integer::sum);
            }
        }
    }

    private void days(long time, double[] columns) {
        for (int i = 0; i < rule.derived().size(); i++) {
            int column = rule.inputs().size() + i;
            if (rule.derived().get(i).how() instanceof Derivation.Daily && !Double.isNaN(columns[column])) {
                validDays
                        .computeIfAbsent(i, k -> new TreeSet<>())
                        .add(Instant.ofEpochMilli(time).atZone(zone).toLocalDate());
            }
        }
    }

    private void keep(long time, double[] columns) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = time;
        values[size++] = columns.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] += Double.isNaN(columns[i]) ? 0 : 1;
        }
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** Steps, escalations and clear, in this order. */
    public List<StepTrace> steps() {
        return List.copyOf(steps);
    }

    /** Readings in the time. */
    public int readings() {
        return size;
    }

    /** Measurement time of a reading, ms UTC. */
    public long time(int reading) {
        return times[reading];
    }

    /** Value of a reading, NaN if it has none. */
    public double value(int reading, int column) {
        return values[reading][column];
    }

    /** Readings at which this value was known. */
    public int known(int column) {
        return known[column];
    }

    /** Readings at which the rule applied. */
    public int applied() {
        return applies[0];
    }

    /** Readings at which it did not apply. */
    public int notApplied() {
        return applies[1];
    }

    /** Readings at which nobody knew whether it applies. */
    public int appliesUnknown() {
        return applies[2];
    }

    /** Readings to which the rule could not say yes or no. */
    public int notEvaluable() {
        return notEvaluable;
    }

    /** Those of them at which the patient had no profile. */
    public int withoutProfile() {
        return withoutProfile;
    }

    /** Per context that the rule asks about: those of them at which it was not known. */
    public Map<Context, Integer> unknownContexts() {
        return Map.copyOf(unknownContexts);
    }

    /** A parameter as it was used last. */
    public double parameter(int position) {
        return parameters[position];
    }

    /** Valid days that a statistic over days would see at the end of the time. */
    public int validDays(Derivation.Days days) {
        LocalDate today = Instant.ofEpochMilli(to - 1).atZone(zone).toLocalDate();
        TreeSet<LocalDate> valid = validDays.getOrDefault(days.daily(), new TreeSet<>());
        return valid.subSet(today.minusDays(days.from()), true, today.minusDays(days.to()), true)
                .size();
    }
}
