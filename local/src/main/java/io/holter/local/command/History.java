package io.holter.local.command;

import io.holter.local.delivery.Delivery;
import io.holter.local.platform.Platform;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.stream.AlertLog;
import io.holter.local.stream.DeliverySender;
import io.holter.local.stream.StreamingJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/** A stretch of the past on its way through the platform, stage by stage: send, detect, archive. */
final class History {
    private final Screen screen;
    private final Platform platform;
    private final StreamingJobs jobs;
    private long records;

    History(Screen screen, Platform platform, int parallelism) {
        this.screen = screen;
        this.platform = platform;
        this.jobs = new StreamingJobs(platform, parallelism);
    }

    /**
     * Sends every delivery; progress is time of arrival.
     *
     * @param name what the stage is called
     * @param deliveries by arrival
     * @param start first arrival, ms since 1970 UTC
     * @param until end of history, ms since 1970 UTC
     */
    void send(String name, Iterator<Delivery> deliveries, long start, long until) {
        String kafka = platform.addresses().kafka();
        Duration length = Duration.ofMillis(until - start);
        try (Stage stage = screen.begin(name, Math.max(1, length.toHours()), "hours of history")) {
            records = new DeliverySender(kafka)
                    .send(
                            deliveries,
                            next -> stage.at(
                                    Duration.ofMillis(next.arrived() - start).toHours()));
            stage.result(String.format("%,d records, %,d days", records, Math.max(1, length.toDays())));
        }
    }

    /** Runs detection over everything sent; time ends at {@code until}. */
    AlertLog detect(long until) {
        try (Stage stage = screen.begin("detect", records, "records")) {
            jobs.detectHistory(Instant.ofEpochMilli(until)).await(stage::at);
            AlertLog alerts = AlertLog.read(platform.addresses().kafka());
            stage.result(String.format("%,d alerts", alerts.opened().size()));
            return alerts;
        }
    }

    /** Archives everything sent, and the alerts. */
    void archive() {
        try (Stage stage = screen.begin("land in the object store", records, "records")) {
            jobs.archiveHistory().await(stage::at);
        }
    }
}
