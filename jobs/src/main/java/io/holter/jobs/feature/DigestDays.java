package io.holter.jobs.feature;

import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** An archive file of samples in, the values of its patients' days out. Rows of a file are sorted by patient. */
final class DigestDays implements FlatMapFunction<FactFile, PatientFact> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;

    DigestDays(StoreSettings settings) {
        this.settings = settings;
    }

    @Override
    public void flatMap(FactFile file, Collector<PatientFact> out) {
        try (ObjectStore store = ObjectStore.open(settings)) {
            Patients patients = new Patients(file.day(), out);
            SampleFile.read(store, file.key(), patients::add);
            patients.end();
        }
    }

    private static final class Patients {
        private final long day;
        private final Collector<PatientFact> out;
        private String patient = "";
        private @Nullable DayDigest digest;

        Patients(long day, Collector<PatientFact> out) {
            this.day = day;
            this.out = out;
        }

        void add(SampleRow row) {
            if (digest == null || !row.patient().equals(patient)) {
                end();
                patient = row.patient();
                digest = new DayDigest(patient, day);
            }
            digest.add(row);
        }

        void end() {
            if (digest != null) {
                digest.emit(out::collect);
            }
        }
    }
}
