package io.holter.rules.step;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import io.holter.rules.condition.Span;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes over a batch of one signal in which every condition of a rule is surely false, without looking at each sample. */
final class QuietBatch implements Span {
    private final Rule rule;
    private final int index;
    private final Counter counter;
    private final RuleReading reading;
    private final double[] values;
    private final boolean oneSignal;
    private final boolean stateless;
    private final Condition[] conditions;
    private final @Nullable Quantity[] derived;
    private double[] parameters = {};
    private double low;
    private double high;

    QuietBatch(Rule rule, int index, RuleInputs inputs, Counter counter) {
        this.rule = rule;
        this.index = index;
        this.counter = counter;
        this.reading = new RuleReading(rule.derived().size());
        this.values = new double[rule.columns()];
        this.oneSignal = inputs.isOneSignal();
        List<Condition> all = new ArrayList<>();
        rule.steps().forEach(s -> all.add(s.when()));
        rule.escalations().forEach(e -> all.add(e.step().when()));
        this.conditions = all.toArray(Condition[]::new);
        this.derived = new Quantity[rule.derived().size()];
        boolean none = true;
        for (int i = 0; i < derived.length; i++) {
            Derived d = rule.derived().get(i);
            none &= d.how() instanceof Derivation.Value || d.how() instanceof Derivation.Points;
            derived[i] = d.how() instanceof Derivation.Value v ? v.of() : null;
        }
        this.stateless = none;
    }

    /** True if the batch can make nothing true and nothing is under way: then only the clock moves. */
    boolean passOver(PatientState state, RuleState r, Samples samples) {
        int last = samples.size() - 1;
        if (!oneSignal) {
            return isForOthers(state, r, samples.time(0), samples.time(last));
        }
        if (r.rows != null || samples.time(0) <= r.clock) {
            return false;
        }
        boolean always = rule.appliesTo() == Condition.ALWAYS;
        int applies = always ? Truth.TRUE : applies(state, r, samples.time(0));
        if (!always && applies != applies(state, r, samples.time(last))) {
            return false;
        }
        if (applies == Truth.TRUE && !(r.isQuiet() && isQuiet(r.limits.values(), samples))) {
            return false;
        }
        if (applies == Truth.UNKNOWN) {
            counter.notEvaluable(index, samples.size());
        }
        counter.add(Counter.Total.SAMPLES_PASSED_OVER, samples.size());
        r.clock = samples.time(last);
        r.previous = r.clock;
        return true;
    }

    /**
     * True if a rule with several inputs does not apply to this patient, who then needs no waiting: else each of his
     * samples would wait for the others, to be told so in the end. Then only the clock moves.
     */
    boolean isForOthers(PatientState state, RuleState r, long first, long last) {
        if (r.rows != null
                || rule.appliesTo() == Condition.ALWAYS
                || applies(state, r, first) != Truth.FALSE
                || applies(state, r, last) != Truth.FALSE) {
            return false;
        }
        r.clock = Math.max(r.clock, last);
        r.previous = r.clock;
        return true;
    }

    private int applies(PatientState state, RuleState r, long time) {
        reading.bind(state, r, values, time, 0, true);
        return rule.appliesTo().test(reading);
    }

    /** True if no step and no escalation can be true or unknown at a sample of the batch. Clear is not looked at. */
    private boolean isQuiet(double[] limits, Samples samples) {
        if (!stateless) {
            return false;
        }
        parameters = limits;
        low = samples.low();
        high = samples.high();
        for (Condition condition : conditions) {
            if (!condition.isSurelyFalse(this)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double low(int input) {
        return low;
    }

    @Override
    public double high(int input) {
        return high;
    }

    @Override
    public double lowDerived(int position) {
        Quantity value = derived[position];
        return value == null ? Double.NaN : value.low(this);
    }

    @Override
    public double highDerived(int position) {
        Quantity value = derived[position];
        return value == null ? Double.NaN : value.high(this);
    }

    @Override
    public double parameter(int position) {
        return parameters[position];
    }
}
