package io.holter.jobs.compaction;

import io.holter.archive.row.Landed;
import io.holter.archive.row.LandedRecordFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Place of a landing file other than vitals in, its rows out. */
final class ReadRecords implements FlatMapFunction<LandingFile, LandedRow> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;

    ReadRecords(StoreSettings settings) {
        this.settings = settings;
    }

    @Override
    public void flatMap(LandingFile file, Collector<LandedRow> out) {
        try (ObjectStore store = ObjectStore.open(settings)) {
            read(store, file, RecordKind.of(file.dataset()), out);
        }
    }

    private static <T extends SpecificRecordBase> void read(
            ObjectStore store, LandingFile file, RecordKind<T> kind, Collector<LandedRow> out) {
        LandedRecordFile.read(store, file.key(), kind.topic(), kind.type(), row -> out.collect(row(row, file, kind)));
    }

    private static <T extends SpecificRecordBase> LandedRow row(Landed<T> row, LandingFile file, RecordKind<T> kind) {
        T record = row.record();
        byte[] value = record == null ? new byte[0] : kind.codec().encode(record);
        return new LandedRow(file.dataset(), row.key(), row.arrived(), row.partition(), row.offset(), value);
    }
}
