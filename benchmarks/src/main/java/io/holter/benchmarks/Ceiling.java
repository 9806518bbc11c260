package io.holter.benchmarks;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.RecordSource;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamConfig;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Topic, decode, discard: more than this no job can do that reads the same topic with the same source and codec. */
final class Ceiling implements Contender {
    private final String code;
    private final String title;
    private final Bench bench;

    Ceiling(String code, String title, Bench bench) {
        this.code = code;
        this.title = title;
        this.bench = bench;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long samples() {
        return bench.history().samples();
    }

    @Override
    public void run() throws Exception {
        StreamExecutionEnvironment env = bench.cluster().environment(java.util.Map.of());
        StreamConfig config =
                StreamConfig.from(Settings.of(bench.settings("ceiling")), "ceiling", StreamConfig.Start.EARLIEST);
        StreamEnvironment.prepare(env, config);
        ArrivalTime.attach(env, RecordSource.of(config, Topic.VITALS), "records", config)
                .map(new Decode())
                .uid("decode")
                .sinkTo(new DiscardingSink<>())
                .uid("discard");
        bench.cluster().run(env);
    }

    /** Decodes a batch and looks at each value, so that the work cannot be left out. */
    private static final class Decode extends RichMapFunction<RawRecord, Double> {
        private static final long serialVersionUID = 1;

        private transient VitalBatchCodec codec;

        @Override
        public void open(org.apache.flink.api.common.functions.OpenContext context) {
            codec = new VitalBatchCodec();
        }

        @Override
        public Double map(RawRecord record) {
            double sum = 0;
            if (codec.decode(record.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                for (double value : valid.value().values()) {
                    sum += value;
                }
            }
            return sum;
        }
    }
}
