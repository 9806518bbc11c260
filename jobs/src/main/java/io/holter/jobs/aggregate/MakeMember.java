package io.holter.jobs.aggregate;

import io.holter.archive.row.Archived;
import io.holter.archive.row.ProfileHistory;
import io.holter.jobs.aggregate.QuarterFact.Kind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** All facts of one patient in, the member's figures out; nothing for a patient who did not consent to aggregates. */
final class MakeMember extends KeyedProcessFunction<String, QuarterFact, MemberFigures> {
    private static final long serialVersionUID = 1L;

    private final AggregateConfig config;
    private transient ListState<QuarterFact> facts;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    MakeMember(AggregateConfig config) {
        this.config = config;
    }

    @Override
    public void open(OpenContext context) {
        facts = getRuntimeContext().getListState(new ListStateDescriptor<>("facts", QuarterFact.class));
    }

    @Override
    public void processElement(QuarterFact fact, Context context, Collector<MemberFigures> out) throws Exception {
        facts.add(fact);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<MemberFigures> out) throws Exception {
        List<QuarterFact> all = new ArrayList<>();
        facts.get().forEach(all::add);
        facts.clear();
        ProfileHistory profiles = ProfileHistory.of(records(all, Kind.PROFILE, RecordCodec.profiles()));
        Optional<PatientProfile> profile =
                profiles.at(context.getCurrentKey(), config.batch().index());
        profile.filter(MakeMember::consented)
                .ifPresent(p -> new MemberQuarter(config, p)
                        .figures(
                                all.stream()
                                        .filter(f -> f.kind() == Kind.DAY.ordinal())
                                        .toList(),
                                records(all, Kind.ALERT, RecordCodec.alerts()),
                                records(all, Kind.OUTCOME, RecordCodec.outcomes()))
                        .ifPresent(out::collect));
    }

    private static boolean consented(PatientProfile profile) {
        List<Purpose> consents = profile.getConsents();
        return profile.getInsurer() != null && consents.contains(Purpose.CARE) && consents.contains(Purpose.AGGREGATES);
    }

    private static <T extends SpecificRecordBase> List<Archived<T>> records(
            List<QuarterFact> facts, Kind kind, RecordCodec<T> codec) {
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
