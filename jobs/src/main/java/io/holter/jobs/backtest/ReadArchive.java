package io.holter.jobs.backtest;

import io.holter.archive.PatientBucket;
import io.holter.archive.row.Archived;
import io.holter.archive.row.ProfileHistory;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * A day of the archive in, its records out as Kafka had them. After a day time has come to the next midnight less the
 * skew of device clocks: nothing measured later can have arrived before, so detection holds back little more than a day.
 */
final class ReadArchive extends AbstractStreamOperator<RawRecord>
        implements OneInputStreamOperator<ArchiveDay, RawRecord> {
    static final String SAMPLES = "samples";
    static final String LATER = "samples-later";
    static final String PATIENT_DAYS = "patient-days";
    static final String PATIENTS = "patients";
    private static final long serialVersionUID = 1;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final StoreSettings settings;
    private final int shards;
    private final int buckets;
    private final long begin;
    private final long end;

    private transient ObjectStore store;
    private transient VitalBatchCodec vitals;
    private transient RecordCodec<PatientProfile> profiles;
    private transient RecordCodec<CareEvent> careEvents;
    private transient ArchivedBatches batches;
    private transient Set<String> patients;
    private transient long offset;
    private transient long samples;
    private transient long later;
    private transient long patientDays;
    private transient long day;
    private transient String patient;

    /**
     * @param begin first moment that counts, ms UTC
     * @param end what arrives later is left out, ms UTC
     */
    @SuppressWarnings("NullAway.Init") // Flink calls open first
    ReadArchive(StoreSettings settings, int shards, int buckets, long begin, long end) {
        this.settings = settings;
        this.shards = shards;
        this.buckets = buckets;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public void open() throws Exception {
        super.open();
        store = ObjectStore.open(settings);
        vitals = new VitalBatchCodec();
        profiles = RecordCodec.profiles();
        careEvents = RecordCodec.careEvents();
        batches = new ArchivedBatches(this::batch);
        patients = new HashSet<>();
        patient = "";
    }

    @Override
    public void processElement(StreamRecord<ArchiveDay> element) {
        ArchiveDay work = element.getValue();
        day = work.day();
        for (String key : work.profiles()) {
            RowFile.readArchived(store, key, PatientProfile.class, row -> profile(row, work.shard()));
        }
        for (String key : work.careEvents()) {
            RowFile.readArchived(store, key, CareEvent.class, row -> careEvent(row, work.shard()));
        }
        for (String key : work.vitals()) {
            patient = "";
            SampleFile.read(store, key, this::sample);
            batches.flush();
        }
        long midnight = (work.day() + 1) * DAY;
        output.emitWatermark(new Watermark(midnight - BatchIntake.SKEW.toMillis() - 1));
    }

    private void sample(SampleRow row) {
        if (row.arrived() >= end) {
            later++;
            return;
        }
        samples++;
        if (!row.patient().equals(patient)) {
            patient = row.patient();
            if (day * DAY >= begin) {
                patientDays++;
                patients.add(patient);
            }
        }
        batches.add(row);
    }

    private void batch(long arrived, VitalBatch batch) {
        emit(Topic.VITALS, batch.patient(), arrived, vitals.encode(batch));
    }

    private void profile(Archived<PatientProfile> row, int shard) {
        PatientProfile profile = row.record();
        boolean withdrawn = profile.getRevision() == ProfileHistory.WITHDRAWN;
        if (isOwn(profile.getPatient(), shard) && row.arrived() < end) {
            byte[] value = withdrawn ? new byte[0] : profiles.encode(profile);
            emit(Topic.PROFILES, profile.getPatient(), row.arrived(), value);
        }
    }

    private void careEvent(Archived<CareEvent> row, int shard) {
        CareEvent event = row.record();
        if (isOwn(event.getPatient(), shard) && row.arrived() < end) {
            emit(Topic.CARE_EVENTS, event.getPatient(), row.arrived(), careEvents.encode(event));
        }
    }

    private boolean isOwn(String who, int shard) {
        return PatientBucket.of(who, buckets) % shards == shard;
    }

    private void emit(Topic topic, String key, long arrived, byte[] value) {
        output.collect(new StreamRecord<>(RawRecord.of(topic, key, arrived, 0, offset++, value), arrived));
    }

    /** Only the end of the days is time; what comes before is said after each day. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() == Long.MAX_VALUE) {
            super.processWatermark(mark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // A reader is never idle: it would let time pass that it has not read.
    }

    @Override
    public void close() throws Exception {
        count(SAMPLES, samples);
        count(LATER, later);
        count(PATIENT_DAYS, patientDays);
        count(PATIENTS, patients == null ? 0 : patients.size());
        if (store != null) {
            store.close();
        }
        super.close();
    }

    private void count(String name, long n) {
        LongCounter counter = getRuntimeContext().getLongCounter(name);
        counter.add(n);
    }
}
