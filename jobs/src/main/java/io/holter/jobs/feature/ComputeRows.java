package io.holter.jobs.feature;

import io.holter.archive.row.Archived;
import io.holter.archive.row.ProfileHistory;
import io.holter.jobs.feature.PatientFact.Kind;
import io.holter.schema.care.CareEvent;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.risk.FeatureRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** All facts of one patient in, the patient's feature rows out (in wire encoding). */
final class ComputeRows extends KeyedProcessFunction<String, PatientFact, byte[]> {
    private static final long serialVersionUID = 1L;
    private static final RecordCodec<FeatureRow> ROWS = RecordCodec.of(FeatureRow.class, List.of());

    private final FeatureConfig config;
    private transient ListState<PatientFact> facts;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    ComputeRows(FeatureConfig config) {
        this.config = config;
    }

    @Override
    public void open(OpenContext context) {
        facts = getRuntimeContext().getListState(new ListStateDescriptor<>("facts", PatientFact.class));
    }

    @Override
    public void processElement(PatientFact fact, Context context, Collector<byte[]> out) throws Exception {
        facts.add(fact);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<byte[]> out) throws Exception {
        List<PatientFact> all = new ArrayList<>();
        facts.get().forEach(all::add);
        facts.clear();
        rows(context.getCurrentKey(), all).rows().forEach(row -> out.collect(ROWS.encode(row)));
    }

    private PatientRows rows(String patient, List<PatientFact> all) {
        List<PatientFact> days = all.stream()
                .filter(f -> f.kind() == Kind.DAY.ordinal())
                .sorted(Comparator.comparingLong(PatientFact::day).thenComparingLong(PatientFact::arrived))
                .toList();
        List<Archived<CareEvent>> events = records(all, Kind.CARE_EVENT, RecordCodec.careEvents()).stream()
                .sorted(Comparator.<Archived<CareEvent>, Instant>comparing(
                                e -> e.record().getStart())
                        .thenComparing(e -> e.record().getId()))
                .toList();
        return new PatientRows(
                patient,
                config,
                days,
                events,
                ProfileHistory.of(records(all, Kind.PROFILE, RecordCodec.profiles())),
                new OutcomeHistory(
                        records(all, Kind.OUTCOME, RecordCodec.outcomes()),
                        config.batch().index()));
    }

    private static <T extends SpecificRecordBase> List<Archived<T>> records(
            List<PatientFact> facts, Kind kind, RecordCodec<T> codec) {
        return facts.stream()
                .filter(f -> f.kind() == kind.ordinal())
                .map(f -> new Archived<>(known(codec.decode(f.record())), f.arrived()))
                .toList();
    }

    private static <T> T known(Decoded<T> decoded) {
        if (decoded instanceof Decoded.Valid<T> valid) {
            return valid.value();
        }
        throw new IllegalStateException("a record that this job encoded does not decode");
    }
}
