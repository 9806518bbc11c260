package io.holter.jobs.archiving;

import io.holter.jobs.runtime.DeadLetters;
import io.holter.jobs.runtime.LabelledCounter;
import io.holter.jobs.runtime.MetricNames;
import io.holter.jobs.runtime.PatientKey;
import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.intake.Intake;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sorts every record into what lands and what does not: vitals as {@link LandedBatch} on the main output, records of
 * other topics on a side output each, dead letters on their own. Bad data never fails it. Stateless.
 */
final class IntakeFunction extends ProcessFunction<RawRecord, LandedBatch> {
    private static final long serialVersionUID = 1;

    private transient VitalBatchCodec vitals;
    private transient DeadLetters letters;
    private transient Map<Topic, OutputTag<RawRecord>> outputs;
    private transient Counter samplesIn;
    private transient Counter samplesAccepted;
    private transient LabelledCounter samplesRefused;
    private transient LabelledCounter recordsIn;
    private transient LabelledCounter recordsLanded;
    private transient LabelledCounter recordsDead;

    /** The side output of records of {@code topic}. */
    static OutputTag<RawRecord> output(Topic topic) {
        return new OutputTag<>(topic.topicName(), TypeInformation.of(RawRecord.class));
    }

    @Override
    public void open(OpenContext context) {
        vitals = new VitalBatchCodec();
        letters = new DeadLetters();
        outputs = new HashMap<>();
        var group = getRuntimeContext().getMetricGroup();
        samplesIn = group.counter(MetricNames.SAMPLES_IN);
        samplesAccepted = group.counter(MetricNames.SAMPLES_ACCEPTED);
        samplesRefused = new LabelledCounter(group, MetricNames.SAMPLES_REFUSED, MetricNames.REASON);
        recordsIn = new LabelledCounter(group, MetricNames.RECORDS_IN, MetricNames.TOPIC);
        recordsLanded = new LabelledCounter(group, MetricNames.RECORDS_LANDED, MetricNames.TOPIC);
        recordsDead = new LabelledCounter(group, MetricNames.RECORDS_DEAD, MetricNames.REASON);
    }

    @Override
    public void processElement(RawRecord record, Context context, Collector<LandedBatch> out) {
        recordsIn.add(record.from().topicName(), 1);
        if (record.from() == Topic.VITALS) {
            vitals(record, context, out);
        } else if (record.from() == Topic.PROFILES && record.isTombstone()) {
            land(record, context);
        } else {
            other(record, context);
        }
    }

    private void vitals(RawRecord record, Context context, Collector<LandedBatch> out) {
        Decoded<VitalBatch> decoded = vitals.decode(record.value());
        if (decoded instanceof Decoded.Valid<VitalBatch> valid) {
            batch(record, valid.value(), context, out);
        } else if (decoded instanceof Decoded.Malformed<VitalBatch> malformed) {
            dead(record, malformed, context);
        }
    }

    private void batch(RawRecord record, VitalBatch batch, Context context, Collector<LandedBatch> out) {
        samplesIn.inc(batch.size());
        if (!batch.patient().equals(record.key())) {
            samplesRefused.add(Reason.KEY_MISMATCH.name(), batch.size());
            send(letters.ofBatch(record, Reason.KEY_MISMATCH, PatientKey.MISMATCH, batch.size()), context);
            return;
        }
        Intake intake = BatchIntake.check(batch, record.arrived());
        for (Intake.Refusal refusal : intake.refusals()) {
            samplesRefused.add(refusal.reason().name(), refusal.positions().length);
            send(letters.ofSamples(record, refusal), context);
        }
        if (intake.accepted().size() > 0) {
            samplesAccepted.inc(intake.accepted().size());
            recordsLanded.add(record.from().topicName(), 1);
            out.collect(LandedBatch.of(record, intake.accepted()));
        }
    }

    private void other(RawRecord record, Context context) {
        Decoded<? extends SpecificRecordBase> decoded = RecordRow.decode(record.from(), record.value());
        if (decoded instanceof Decoded.Malformed<? extends SpecificRecordBase> malformed) {
            dead(record, malformed, context);
        } else if (decoded instanceof Decoded.Valid<? extends SpecificRecordBase> valid) {
            if (PatientKey.of(valid.value()).equals(record.key())) {
                land(record, context);
            } else {
                dead(record, new Decoded.Malformed<>(Reason.KEY_MISMATCH, PatientKey.MISMATCH), context);
            }
        }
    }

    private void land(RawRecord record, Context context) {
        recordsLanded.add(record.from().topicName(), 1);
        send(record, context);
    }

    private void dead(RawRecord record, Decoded.Malformed<?> malformed, Context context) {
        recordsDead.add(malformed.reason().name(), 1);
        send(letters.ofMalformed(record, malformed), context);
    }

    private void send(RawRecord record, Context context) {
        context.output(outputs.computeIfAbsent(record.from(), IntakeFunction::output), record);
    }
}
