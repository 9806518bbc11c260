package io.holter.rules.language;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Symptom;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** A reading of one rule of which only some values are known; parameters have their defaults. */
final class TestingReading implements Reading {
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

    @Override
    public int context(Context context) {
        return Truth.UNKNOWN;
    }

    @Override
    public int symptom(Symptom symptom) {
        return Truth.UNKNOWN;
    }

    @Override
    public int diagnosis(io.holter.schema.care.Condition diagnosis) {
        return Truth.UNKNOWN;
    }

    @Override
    public int takes(String atc) {
        return Truth.UNKNOWN;
    }

    @Override
    public double hour() {
        return Double.NaN;
    }

    @Override
    public double sinceSession() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double age() {
        return Double.NaN;
    }

    @Override
    public double sincePrevious() {
        return Double.POSITIVE_INFINITY;
    }
}
