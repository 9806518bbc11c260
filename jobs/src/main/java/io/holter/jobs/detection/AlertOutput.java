package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import org.apache.flink.util.Collector;

/** Turns alerts into records of the topic that they are for, and counts them. Belongs to one thread. */
final class AlertOutput {
    private final RecordCodec<Alert> codec = RecordCodec.alerts();
    private final AlertMetrics metrics;

    AlertOutput(AlertMetrics metrics) {
        this.metrics = metrics;
    }

    void matched(StepEvent event, int matches) {
        metrics.step(event.rule(), matches);
    }

    /**
     * Sends an alert. One in shadow has the same id as it would have elsewhere, but calls nobody.
     *
     * @param now the wall clock, ms since 1970 UTC
     */
    void send(Alert alert, EpisodeSlot slot, long now, Collector<RawRecord> out) {
        if (alert.getStatus() == AlertStatus.OPENED) {
            alert.setRecent(slot.openedAt(alert.getArrived().toEpochMilli()));
        }
        metrics.alert(alert, slot.isShadow(), now);
        out.collect(RawRecord.of(
                slot.isShadow() ? Topic.ALERTS_SHADOW : Topic.ALERTS,
                alert.getPatient(),
                alert.getArrived().toEpochMilli(),
                0,
                0,
                codec.encode(alert)));
    }
}
