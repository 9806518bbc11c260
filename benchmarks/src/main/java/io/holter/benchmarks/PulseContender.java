package io.holter.benchmarks;

import java.util.Set;

/** A contender that takes heart rates from memory and finds the patients of the one rule. */
abstract class PulseContender implements Contender {
    final PulseSeries series;
    Set<String> found = Set.of();
    private final String code;

    PulseContender(String code, PulseSeries series) {
        this.code = code;
        this.series = series;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public long samples() {
        return series.size();
    }

    @Override
    public boolean comparable() {
        return true;
    }

    @Override
    public Set<String> found() {
        return found;
    }
}
