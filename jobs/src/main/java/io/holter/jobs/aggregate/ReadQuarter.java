package io.holter.jobs.aggregate;

import io.holter.archive.row.RowFile;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.aggregate.QuarterFact.Kind;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** An archive file in; for each patient in it what the release needs to know, out. */
final class ReadQuarter implements FlatMapFunction<QuarterFile, QuarterFact> {
    private static final long serialVersionUID = 1L;
    private static final int PRESSURES = 4;
    private static final int UNUSABLE = SampleFlags.LOW_QUALITY | SampleFlags.NOT_WORN;

    private final StoreSettings settings;
    private final long index;

    /** {@code index}: what arrived later (ms since 1970 UTC) is not used. */
    ReadQuarter(StoreSettings settings, long index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public void flatMap(QuarterFile file, Collector<QuarterFact> out) {
        try (ObjectStore store = ObjectStore.open(settings)) {
            switch (Kind.values()[file.kind()]) {
                case DAY -> days(store, file.key(), out);
                case PROFILE ->
                    records(store, file.key(), Kind.PROFILE, PatientProfile.class, RecordCodec.profiles(), out);
                case ALERT -> records(store, file.key(), Kind.ALERT, Alert.class, RecordCodec.alerts(), out);
                case OUTCOME -> records(store, file.key(), Kind.OUTCOME, Outcome.class, RecordCodec.outcomes(), out);
            }
        }
    }

    /** Rows are sorted by patient, so one patient's day is complete when the next begins. */
    private void days(ObjectStore store, String key, Collector<QuarterFact> out) {
        String[] patient = {""};
        double[][] sums = {new double[PRESSURES]};
        SampleFile.read(store, key, row -> {
            if (row.arrived() >= index) {
                return;
            }
            if (!row.patient().equals(patient[0])) {
                day(patient[0], sums[0], out);
                patient[0] = row.patient();
                sums[0] = new double[PRESSURES];
            }
            add(row, sums[0]);
        });
        day(patient[0], sums[0], out);
    }

    private static void add(SampleRow row, double[] sums) {
        boolean systolic = row.signal().equals(Signal.SYSTOLIC.code());
        if ((systolic || row.signal().equals(Signal.DIASTOLIC.code())) && (row.flags() & UNUSABLE) == 0) {
            int place = systolic ? 0 : 2;
            sums[place]++;
            sums[place + 1] += row.value();
        }
    }

    private static void day(String patient, double[] sums, Collector<QuarterFact> out) {
        if (!patient.isEmpty()) {
            out.collect(new QuarterFact(patient, Kind.DAY.ordinal(), 0, sums, new byte[0]));
        }
    }

    private <T extends SpecificRecordBase> void records(
            ObjectStore store, String key, Kind kind, Class<T> type, RecordCodec<T> codec, Collector<QuarterFact> out) {
        RowFile.readArchived(store, key, type, row -> {
            if (row.arrived() < index) {
                String patient = String.valueOf(row.record().get("patient"));
                out.collect(new QuarterFact(
                        patient, kind.ordinal(), row.arrived(), new double[0], codec.encode(row.record())));
            }
        });
    }
}
