package io.holter.jobs.detection;

import io.holter.jobs.runtime.LabelledCounter;
import io.holter.jobs.runtime.MetricNames;
import io.holter.rules.step.DetectorCounts;
import io.holter.rules.step.PatientDetector;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What the detector counted, as metrics. Belongs to one thread. */
final class DetectorMetrics {
    private static final int EVERY = 1_024;

    private final MetricGroup group;
    private final Map<String, Counter> totals = new HashMap<>();
    private final LabelledCounter notEvaluable;
    private final Counter refused;
    private int active;
    private int calls;

    DetectorMetrics(MetricGroup group) {
        this.group = group;
        notEvaluable = new LabelledCounter(group, MetricNames.NOT_EVALUABLE, MetricNames.RULE);
        refused = group.counter(MetricNames.RULES_REFUSED);
        group.gauge(MetricNames.RULES_ACTIVE, () -> active);
    }

    void rulesActive(int n) {
        active = n;
    }

    void ruleRefused() {
        refused.inc();
    }

    /** Collects the detector's counts now and then: collecting costs more than a batch. */
    void sometimes(PatientDetector detector) {
        if (++calls % EVERY == 0) {
            add(detector.takeCounts());
        }
    }

    void add(DetectorCounts counts) {
        counts.totals()
                .forEach((name, n) ->
                        totals.computeIfAbsent(name, group::counter).inc(n));
        counts.notEvaluable().forEach(notEvaluable::add);
    }
}
