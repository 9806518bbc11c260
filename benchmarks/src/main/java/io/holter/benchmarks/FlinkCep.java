package io.holter.benchmarks;

import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamConfig;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.schema.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * The one rule with stock Flink CEP on the same topic. The pattern is the cheapest that its documentation leads to: a
 * run of fast samples that ends with one that is not, within an hour; its length is looked at once it has matched. A
 * condition that compares each sample with the first of its run would walk the run for every sample.
 */
final class FlinkCep implements Contender {
    private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

    private final String code;
    private final Bench bench;
    private final Backend backend;

    FlinkCep(String code, Bench bench, Backend backend) {
        this.code = code;
        this.bench = bench;
        this.backend = backend;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return "stock Flink CEP, one rule, " + backend.title();
    }

    @Override
    public long samples() {
        return bench.history().samples();
    }

    @Override
    public boolean comparable() {
        return true;
    }

    @Override
    public Set<String> found() {
        return Set.copyOf(FOUND);
    }

    @Override
    public void run() throws Exception {
        FOUND.clear();
        StreamExecutionEnvironment env = bench.cluster().environment(Map.of());
        Map<String, String> settings = bench.settings("cep");
        backend.settings().forEach((key, value) -> settings.put("flink." + key, value));
        settings.put("flink.pipeline.auto-generate-uids", "true");
        settings.put("flink.pipeline.generic-types", "true");
        StreamConfig config = StreamConfig.from(Settings.of(settings), "cep", StreamConfig.Start.EARLIEST);
        StreamEnvironment.prepare(env, config);
        DataStream<PulseSample> samples = env.fromSource(
                        source(),
                        WatermarkStrategy.<PulseSample>forBoundedOutOfOrderness(Duration.ofMinutes(2))
                                .withTimestampAssigner((sample, kafka) -> sample.time),
                        "samples")
                .keyBy(sample -> sample.patient);
        CEP.pattern(samples, pattern())
                .inEventTime()
                .process(new LongRuns())
                .returns(Types.STRING)
                .sinkTo(new DiscardingSink<>());
        bench.cluster().run(env);
    }

    private KafkaSource<PulseSample> source() {
        return KafkaSource.<PulseSample>builder()
                .setBootstrapServers(bench.broker().address())
                .setGroupId(bench.settings("cep").get("kafka.group"))
                .setTopics(Topic.VITALS.topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new PulseSamples())
                .build();
    }

    private static Pattern<PulseSample, ?> pattern() {
        return Pattern.<PulseSample>begin("fast", AfterMatchSkipStrategy.skipPastLastEvent())
                .where(SimpleCondition.of(sample -> sample.rate > OneRule.LIMIT))
                .oneOrMore()
                .consecutive()
                .next("over")
                .where(SimpleCondition.of(sample -> sample.rate <= OneRule.LIMIT))
                .within(Duration.ofHours(1));
    }

    /** Keeps the runs that are long enough. */
    private static final class LongRuns extends PatternProcessFunction<PulseSample, String> {
        private static final long serialVersionUID = 1;

        @Override
        public void processMatch(Map<String, List<PulseSample>> match, Context context, Collector<String> out) {
            List<PulseSample> run = match.getOrDefault("fast", List.of());
            PulseSample first = run.get(0);
            if (run.get(run.size() - 1).time - first.time >= OneRule.LENGTH_MS) {
                FOUND.add(first.patient);
                out.collect(first.patient);
            }
        }
    }
}
