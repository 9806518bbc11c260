package io.holter.jobs.detection;

import io.holter.jobs.runtime.LabelledCounter;
import io.holter.jobs.runtime.MetricNames;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** Counts steps, matches and alerts per rule, and measures how long an alert took. Belongs to one thread. */
final class AlertMetrics {
    private static final int WINDOW = 1_000;

    private final LabelledCounter steps;
    private final LabelledCounter matches;
    private final LabelledCounter suppressed;
    private final LabelledCounter alerts;
    private final Histogram latency;

    AlertMetrics(MetricGroup group) {
        steps = new LabelledCounter(group, MetricNames.STEPS, MetricNames.RULE);
        matches = new LabelledCounter(group, MetricNames.MATCHES, MetricNames.RULE);
        suppressed = new LabelledCounter(group, MetricNames.SUPPRESSED, MetricNames.RULE);
        alerts = new LabelledCounter(group, MetricNames.ALERTS, MetricNames.RULE);
        latency = group.histogram(MetricNames.ALERT_LATENCY, new DescriptiveStatisticsHistogram(WINDOW));
    }

    void step(String rule, int complete) {
        steps.add(rule, 1);
        if (complete > 0) {
            matches.add(rule, complete);
        }
    }

    /** @param now the wall clock, ms since 1970 UTC */
    void alert(Alert alert, boolean shadow, long now) {
        alerts.add(alert.getRule() + (shadow ? ".shadow." : ".") + alert.getStatus(), 1);
        if (alert.getStatus() == AlertStatus.OPENED) {
            suppressed.add(alert.getRule(), alert.getSuppressed());
            latency.update(now - alert.getArrived().toEpochMilli());
        }
    }
}
