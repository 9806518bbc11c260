package io.holter.jobs.compaction;

import io.holter.archive.Dataset;
import io.holter.archive.store.StoreSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** From landing files to archive files and manifests. */
final class CompactionTopology {
    private CompactionTopology() {}

    static void define(StreamExecutionEnvironment env, StoreSettings store, List<DatasetPlan> plans) {
        List<DatasetPlan> work = plans.stream().filter(DatasetPlan::hasWork).toList();
        Map<Integer, DatasetPlan> byDataset = new HashMap<>(
                work.stream().collect(Collectors.toMap(p -> p.dataset().ordinal(), p -> p)));
        work.stream()
                .filter(p -> p.dataset() == Dataset.VITALS)
                .forEach(plan -> publish(samples(env, store, plan), "vitals", store, byDataset));
        List<LandingFile> records = work.stream()
                .filter(p -> p.dataset() != Dataset.VITALS)
                .flatMap(p -> p.landing().stream()
                        .map(key -> new LandingFile(p.dataset().ordinal(), key)))
                .toList();
        if (!records.isEmpty()) {
            publish(records(env, store, records, byDataset), "records", store, byDataset);
        }
    }

    private static DataStream<WrittenPart> samples(
            StreamExecutionEnvironment env, StoreSettings store, DatasetPlan plan) {
        return env.fromData(Types.STRING, plan.landing().toArray(String[]::new))
                .name("vitals landing files")
                .uid("vitals-files")
                .rebalance()
                .flatMap(new ReadBatches(store, plan.buckets()))
                .returns(SampleChunk.class)
                .name("read vitals")
                .uid("vitals-read")
                .keyBy(chunk -> chunk.day() * plan.buckets() + chunk.bucket(), Types.LONG)
                .process(new MergeSamples(store, plan))
                .name("merge vitals")
                .uid("vitals-merge");
    }

    private static DataStream<WrittenPart> records(
            StreamExecutionEnvironment env,
            StoreSettings store,
            List<LandingFile> files,
            Map<Integer, DatasetPlan> plans) {
        return env.fromData(Types.POJO(LandingFile.class), files.toArray(LandingFile[]::new))
                .name("record landing files")
                .uid("records-files")
                .rebalance()
                .flatMap(new ReadRecords(store))
                .returns(LandedRow.class)
                .name("read records")
                .uid("records-read")
                .keyBy(LandedRow::dataset, Types.INT)
                .process(new MergeRecords(store, plans))
                .name("merge records")
                .uid("records-merge");
    }

    private static void publish(
            DataStream<WrittenPart> parts, String name, StoreSettings store, Map<Integer, DatasetPlan> plans) {
        parts.keyBy(WrittenPart::dataset, Types.INT)
                .process(new PublishManifest(store, plans))
                .name("publish " + name)
                .uid(name + "-publish")
                .setParallelism(1)
                .sinkTo(new DiscardingSink<>())
                .name("done " + name)
                .uid(name + "-done")
                .setParallelism(1);
    }
}
