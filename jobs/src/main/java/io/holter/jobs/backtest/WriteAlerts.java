package io.holter.jobs.backtest;

import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.alert.Alert;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Writes the alerts of a pack as one file when all have come. */
final class WriteAlerts extends AbstractStreamOperator<Long>
        implements OneInputStreamOperator<RawRecord, Long>, BoundedOneInput {
    private static final long serialVersionUID = 1;

    private final StoreSettings settings;
    private final String key;
    private transient List<byte[]> alerts;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    WriteAlerts(StoreSettings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    @Override
    public void open() throws Exception {
        super.open();
        alerts = new ArrayList<>();
    }

    @Override
    public void processElement(StreamRecord<RawRecord> element) {
        alerts.add(element.getValue().value());
    }

    @Override
    public void endInput() {
        RecordCodec<Alert> codec = RecordCodec.alerts();
        List<Archived<Alert>> rows = new ArrayList<>();
        for (byte[] alert : alerts) {
            if (codec.decode(alert) instanceof Decoded.Valid<Alert> valid) {
                rows.add(
                        new Archived<>(valid.value(), valid.value().getArrived().toEpochMilli()));
            }
        }
        rows.sort(Comparator.<Archived<Alert>, String>comparing(r -> r.record().getRule())
                .thenComparing(r -> r.record().getPatient())
                .thenComparing(r -> r.record().getStarted())
                .thenComparing(r -> r.record().getRevision()));
        try (ObjectStore store = ObjectStore.open(settings)) {
            store.delete(key);
            RowFile.writeArchived(store, key, Alert.class, rows);
        }
    }
}
