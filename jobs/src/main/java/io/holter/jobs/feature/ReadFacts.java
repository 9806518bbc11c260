package io.holter.jobs.feature;

import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.feature.PatientFact.Kind;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.RecordCodec;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** An archive file of records in, its records out, each with its patient. */
final class ReadFacts implements FlatMapFunction<FactFile, PatientFact> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;

    ReadFacts(StoreSettings settings) {
        this.settings = settings;
    }

    @Override
    public void flatMap(FactFile file, Collector<PatientFact> out) {
        try (ObjectStore store = ObjectStore.open(settings)) {
            Kind kind = Kind.values()[file.kind()];
            switch (kind) {
                case CARE_EVENT -> read(store, file, kind, CareEvent.class, RecordCodec.careEvents(), out);
                case PROFILE -> read(store, file, kind, PatientProfile.class, RecordCodec.profiles(), out);
                case OUTCOME -> read(store, file, kind, Outcome.class, RecordCodec.outcomes(), out);
                case DAY -> throw new IllegalStateException("samples are read by DigestDays");
            }
        }
    }

    private static <T extends SpecificRecordBase> void read(
            ObjectStore store,
            FactFile file,
            Kind kind,
            Class<T> type,
            RecordCodec<T> codec,
            Collector<PatientFact> out) {
        RowFile.readArchived(store, file.key(), type, row -> out.collect(fact(row, kind, codec)));
    }

    private static <T extends SpecificRecordBase> PatientFact fact(Archived<T> row, Kind kind, RecordCodec<T> codec) {
        return PatientFact.of(
                String.valueOf(row.record().get("patient")), kind, row.arrived(), codec.encode(row.record()));
    }
}
