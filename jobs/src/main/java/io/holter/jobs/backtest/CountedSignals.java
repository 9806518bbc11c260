package io.holter.jobs.backtest;

import io.holter.jobs.detection.SignalsFunction;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.PatientDetector;
import java.util.Map;
import java.util.TreeMap;

/** Detection's operator that also counts, per rule, the readings in the time that counts and those without an answer. */
final class CountedSignals extends SignalsFunction {
    static final String READINGS = "readings/";
    static final String UNKNOWN = "unknown/";
    private static final long serialVersionUID = 1;

    private final String pack;
    private final long begin;
    private transient Map<String, long[]> counts;

    /** @param pack name of the pack in accumulators */
    @SuppressWarnings("NullAway.Init") // Flink calls open first
    CountedSignals(String pack, TreeMap<String, String> rules, long begin, long end) {
        super(rules, end);
        this.pack = pack;
        this.begin = begin;
    }

    @Override
    protected PatientDetector detectorOf(RulePack rules) {
        counts = new TreeMap<>();
        PatientDetector detector = super.detectorOf(rules);
        detector.trace((rule, time, columns, applies, truths, reading, progress) -> {
            if (time >= begin) {
                count(rule, applies, truths);
            }
        });
        return detector;
    }

    private void count(Rule rule, int applies, int[] truths) {
        long[] n = counts.computeIfAbsent(rule.id(), id -> new long[2]);
        n[0]++;
        boolean unknown = applies == Truth.UNKNOWN;
        if (applies == Truth.TRUE) {
            for (int truth : truths) {
                unknown |= truth == Truth.UNKNOWN;
            }
        }
        n[1] += unknown ? 1 : 0;
    }

    @Override
    public void close() {
        super.close();
        if (counts != null) {
            counts.forEach((rule, n) -> {
                getRuntimeContext().getLongCounter(pack + "/" + READINGS + rule).add(n[0]);
                getRuntimeContext().getLongCounter(pack + "/" + UNKNOWN + rule).add(n[1]);
            });
        }
    }
}
