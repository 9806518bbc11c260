package io.holter.rules.language;

import io.holter.rules.condition.TestingUnknown;
import io.holter.rules.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** A reading of one rule of which only some values are known; parameters have their defaults. */
final class TestingReading extends TestingUnknown {
    private final Rule rule;
    private final Map<String, Double> values = new HashMap<>();

    TestingReading(Rule rule) {
        this.rule = rule;
    }

    TestingReading with(String column, double value) {
        values.put(column, value);
        return this;
    }

    @Override
    public double input(int position) {
        return values.getOrDefault(rule.inputs().get(position).name(), Double.NaN);
    }

    @Override
    public double derived(int position) {
        return values.getOrDefault(rule.derived().get(position).name(), Double.NaN);
    }

    @Override
    public double parameter(int position) {
        return rule.parameters().get(position).value();
    }
}
