package io.holter.rules.step;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import io.holter.rules.condition.Span;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a batch of one signal whether every condition of a rule is false at each of its samples, without looking at each. */
final class QuietBatch implements Span {
    private final boolean possible;
    private final Condition[] conditions;
    private final @Nullable Quantity[] derived;
    private double[] parameters = {};
    private double low;
    private double high;

    QuietBatch(Rule rule, RuleInputs inputs) {
        List<Condition> all = new ArrayList<>();
        rule.steps().forEach(s -> all.add(s.when()));
        rule.escalations().forEach(e -> all.add(e.step().when()));
        this.conditions = all.toArray(Condition[]::new);
        this.derived = new Quantity[rule.derived().size()];
        boolean stateless = true;
        for (int i = 0; i < derived.length; i++) {
            Derived d = rule.derived().get(i);
            stateless &= d.how() instanceof Derivation.Value || d.how() instanceof Derivation.Points;
            derived[i] = d.how() instanceof Derivation.Value v ? v.of() : null;
        }
        this.possible = inputs.isOneSignal() && stateless;
    }

    /** True if no step and no escalation can be true or unknown at a sample of the batch. Clear is not looked at. */
    boolean isQuiet(double[] limits, Samples samples) {
        if (!possible) {
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
