package io.holter.jobs.detection;

import io.holter.jobs.runtime.LabelledCounter;
import io.holter.jobs.runtime.MetricNames;
import io.holter.jobs.runtime.PatientKey;
import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.rules.step.StepEvent;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.intake.Intake;
import io.holter.schema.vital.VitalBatch;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Decodes a patient's records and hands what is good to the detector. What is bad is only counted here: the archive
 * job reads the same records and writes the dead letters. Belongs to one thread.
 */
final class DetectionInput {
    private final VitalBatchCodec vitals = new VitalBatchCodec();
    private final RecordCodec<PatientProfile> profiles = RecordCodec.profiles();
    private final RecordCodec<CareEvent> careEvents = RecordCodec.careEvents();
    private final Counter samplesIn;
    private final Counter samplesAccepted;
    private final LabelledCounter samplesRefused;
    private final LabelledCounter recordsDead;

    DetectionInput(MetricGroup group) {
        samplesIn = group.counter(MetricNames.SAMPLES_IN);
        samplesAccepted = group.counter(MetricNames.SAMPLES_ACCEPTED);
        samplesRefused = new LabelledCounter(group, MetricNames.SAMPLES_REFUSED, MetricNames.REASON);
        recordsDead = new LabelledCounter(group, MetricNames.RECORDS_DEAD, MetricNames.REASON);
    }

    /**
     * Gives a record to the detector.
     *
     * @param now arrival time that the detector is told; later than the record's own if it was late
     */
    void feed(RawRecord record, long now, PatientDetector detector, PatientState state, Consumer<StepEvent> out) {
        switch (record.from()) {
            case VITALS -> batch(record, now, detector, state, out);
            case PROFILES -> profile(record, now, detector, state, out);
            case CARE_EVENTS -> careEvent(record, now, detector, state, out);
            default -> throw new IllegalStateException(record + " is of a topic that detection never asked for");
        }
    }

    private void batch(
            RawRecord record, long now, PatientDetector detector, PatientState state, Consumer<StepEvent> out) {
        Decoded<VitalBatch> decoded = vitals.decode(record.value());
        if (decoded instanceof Decoded.Malformed<VitalBatch> bad) {
            recordsDead.add(bad.reason().name(), 1);
        } else if (decoded instanceof Decoded.Valid<VitalBatch> valid) {
            VitalBatch batch = valid.value();
            samplesIn.inc(batch.size());
            if (batch.patient().equals(record.key())) {
                detector.onBatch(state, now, accepted(batch, record.arrived()), out);
            } else {
                samplesRefused.add(Reason.KEY_MISMATCH.name(), batch.size());
            }
        }
    }

    private VitalBatch accepted(VitalBatch batch, long arrived) {
        Intake intake = BatchIntake.check(batch, arrived);
        for (Intake.Refusal refusal : intake.refusals()) {
            samplesRefused.add(refusal.reason().name(), refusal.positions().length);
        }
        samplesAccepted.inc(intake.accepted().size());
        return intake.accepted();
    }

    private void profile(
            RawRecord record, long now, PatientDetector detector, PatientState state, Consumer<StepEvent> out) {
        if (record.isTombstone()) {
            detector.onProfile(state, now, null, out);
            return;
        }
        Decoded<PatientProfile> decoded = profiles.decode(record.value());
        if (isDead(record, decoded)) {
            return;
        }
        detector.onProfile(state, now, ((Decoded.Valid<PatientProfile>) decoded).value(), out);
    }

    private void careEvent(
            RawRecord record, long now, PatientDetector detector, PatientState state, Consumer<StepEvent> out) {
        Decoded<CareEvent> decoded = careEvents.decode(record.value());
        if (!isDead(record, decoded)) {
            detector.onCareEvent(state, now, ((Decoded.Valid<CareEvent>) decoded).value(), out);
        }
    }

    private boolean isDead(RawRecord record, Decoded<? extends org.apache.avro.specific.SpecificRecordBase> decoded) {
        Reason reason = null;
        if (decoded instanceof Decoded.Malformed<?> bad) {
            reason = bad.reason();
        } else if (decoded instanceof Decoded.Valid<? extends org.apache.avro.specific.SpecificRecordBase> valid
                && !PatientKey.of(valid.value()).equals(record.key())) {
            reason = Reason.KEY_MISMATCH;
        }
        if (reason != null) {
            recordsDead.add(reason.name(), 1);
        }
        return reason != null;
    }
}
