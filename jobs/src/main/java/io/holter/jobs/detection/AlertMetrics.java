package io.holter.jobs.detection;

import io.holter.jobs.runtime.LabelledCounter;
import io.holter.jobs.runtime.MetricNames;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** Counts steps, matches and alerts per rule: the burden that a rule is. Measures how long an alert took. Belongs to one thread. */
final class AlertMetrics {
    private static final int WINDOW = 1_000;

    private final LabelledCounter steps;
    private final LabelledCounter matches;
    private final LabelledCounter suppressed;
    private final LabelledCounter opened;
    private final LabelledCounter updated;
    private final LabelledCounter closed;
    private final LabelledCounter shadow;
    private final Histogram recent;
    private final Histogram latency;

    AlertMetrics(MetricGroup group) {
        steps = new LabelledCounter(group, MetricNames.STEPS, MetricNames.RULE);
        matches = new LabelledCounter(group, MetricNames.MATCHES, MetricNames.RULE);
        suppressed = new LabelledCounter(group, MetricNames.SUPPRESSED, MetricNames.RULE);
        opened = new LabelledCounter(group, MetricNames.ALERTS_OPENED, MetricNames.RULE);
        updated = new LabelledCounter(group, MetricNames.ALERTS_UPDATED, MetricNames.RULE);
        closed = new LabelledCounter(group, MetricNames.ALERTS_CLOSED, MetricNames.RULE);
        shadow = new LabelledCounter(group, MetricNames.ALERTS_SHADOW, MetricNames.RULE);
        recent = group.histogram(MetricNames.ALERTS_RECENT, new DescriptiveStatisticsHistogram(WINDOW));
        latency = group.histogram(MetricNames.ALERT_LATENCY, new DescriptiveStatisticsHistogram(WINDOW));
    }

    void step(String rule, int complete) {
        steps.add(rule, 1);
        if (complete > 0) {
            matches.add(rule, complete);
        }
    }

    /** @param now the wall clock, ms since 1970 UTC */
    void alert(Alert alert, boolean inShadow, long now) {
        if (inShadow) {
            shadow.add(alert.getRule(), alert.getStatus() == AlertStatus.OPENED ? 1 : 0);
            return;
        }
        switch (alert.getStatus()) {
            case OPENED -> {
                opened.add(alert.getRule(), 1);
                suppressed.add(alert.getRule(), alert.getSuppressed());
                recent.update(alert.getRecent());
                latency.update(now - alert.getArrived().toEpochMilli());
            }
            case UPDATED -> updated.add(alert.getRule(), 1);
            case CLOSED -> closed.add(alert.getRule(), 1);
        }
    }
}
