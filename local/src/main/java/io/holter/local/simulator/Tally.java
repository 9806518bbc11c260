package io.holter.local.simulator;

import io.holter.local.simulator.Upload.Fault;
import io.holter.schema.dead.Reason;
import io.holter.schema.topic.Topic;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is delivered. */
final class Tally {
    private final Map<Topic, Long> topics = new EnumMap<>(Topic.class);
    private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
    private final Map<String, Long> faults = new TreeMap<>();
    private long records;
    private long samples;
    private long accepted;
    private long duplicates;
    private long malformed;

    void on(Upload upload) {
        records++;
        topics.merge(upload.delivery().topic(), 1L, Long::sum);
        samples += upload.samples();
        accepted += upload.accepted();
        upload.refused().forEach((reason, n) -> refused.merge(reason, (long) n, Long::sum));
        Fault fault = upload.fault();
        if (fault != null) {
            faults.merge(fault.name().toLowerCase(Locale.ROOT) + "_batches", 1L, Long::sum);
            malformed += fault == Fault.CUT ? 1 : 0;
            duplicates += fault == Fault.RESENT ? upload.accepted() : 0;
        }
    }

    Counts counts() {
        return new Counts(
                records, samples, accepted, duplicates, accepted - duplicates, refused, malformed, topics, faults);
    }
}
