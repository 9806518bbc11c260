package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.alert.Alert;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import java.util.Collection;
import java.util.List;

/** Alert records as tests look at them. */
final class Alerts {
    private Alerts() {}

    /** What identifies an event of an episode and what was found, sorted, without repeats. */
    static List<String> events(Collection<RawRecord> records) {
        return records.stream()
                .map(Alerts::read)
                .map(Alerts::event)
                .distinct()
                .sorted()
                .toList();
    }

    static Alert read(RawRecord record) {
        return ((Decoded.Valid<Alert>) RecordCodec.alerts().decode(record.value())).value();
    }

    private static String event(Alert alert) {
        return String.join(
                " ",
                alert.getPatient(),
                alert.getRule(),
                alert.getStatus() + "",
                alert.getRevision() + "",
                alert.getStarted() + "",
                alert.getDetected() + "",
                alert.getArrived() + "",
                alert.getId());
    }
}
