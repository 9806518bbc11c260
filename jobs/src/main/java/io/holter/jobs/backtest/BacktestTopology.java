package io.holter.jobs.backtest;

import io.holter.archive.store.StoreSettings;
import io.holter.jobs.detection.AlertsFunction;
import io.holter.jobs.detection.RuleStream;
import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.step.StepEvent;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** From archive files to the alerts of one pack, or of two on the same records. */
final class BacktestTopology {
    private BacktestTopology() {}

    static void define(
            StreamExecutionEnvironment env, BacktestConfig config, ArchivePlan plan, StoreSettings resultStore) {
        int shards = Math.max(1, env.getParallelism());
        DataStream<RawRecord> records = env.fromData(
                        Types.POJO(ArchiveDay.class), plan.days(shards).toArray(ArchiveDay[]::new))
                .name("days of the archive")
                .uid("days")
                .setParallelism(1)
                .partitionCustom((shard, n) -> shard % n, ArchiveDay::shard)
                .transform(
                        BacktestJob.READER,
                        TypeInformation.of(RawRecord.class),
                        new ReadArchive(config.batch().store(), shards, plan.buckets(), config.begin(), config.end()))
                .uid("read")
                .setParallelism(shards);
        BroadcastStream<RawRecord> noChange = records.filter(record -> false)
                .name("no change of rules")
                .uid("rules")
                .broadcast(RuleStream.STATE);
        pack(BacktestJob.CANDIDATE, config.candidate(), records, noChange, config, resultStore);
        if (!config.against().isEmpty()) {
            pack(BacktestJob.AGAINST, config.against(), records, noChange, config, resultStore);
        }
    }

    private static void pack(
            String name,
            TreeMap<String, String> rules,
            DataStream<RawRecord> records,
            BroadcastStream<RawRecord> noChange,
            BacktestConfig config,
            StoreSettings resultStore) {
        SingleOutputStreamOperator<StepEvent> steps = records.keyBy(RawRecord::key)
                .connect(noChange)
                .process(new CountedSignals(name, rules, config.begin(), config.end()))
                .returns(TypeInformation.of(StepEvent.class))
                .uid(name + "-signals-and-steps")
                .name(name + ": signals and steps");
        steps.keyBy(AlertsFunction::key)
                .connect(noChange)
                .process(new AlertsFunction(rules))
                .returns(TypeInformation.of(RawRecord.class))
                .uid(name + "-patterns-and-alerts")
                .name(name + ": patterns and alerts")
                .transform(
                        "write alerts", Types.LONG, new WriteAlerts(resultStore, config.result() + name + ".parquet"))
                .uid(name + "-write")
                .setParallelism(1)
                .sinkTo(new DiscardingSink<>())
                .uid(name + "-done")
                .setParallelism(1);
    }
}
