package io.holter.jobs.feature;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.feature.PatientFact.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** From archive files to one feature table. */
final class FeatureTopology {
    private static final Map<Dataset, Kind> KINDS = Map.of(
            Dataset.VITALS, Kind.DAY,
            Dataset.CARE_EVENTS, Kind.CARE_EVENT,
            Dataset.PROFILES, Kind.PROFILE,
            Dataset.OUTCOMES, Kind.OUTCOME);

    private FeatureTopology() {}

    static void define(StreamExecutionEnvironment env, FeatureConfig config, Map<Dataset, Manifest> manifests) {
        StoreSettings store = config.batch().store();
        List<FactFile> samples = files(manifests, Stream.of(Dataset.VITALS));
        List<FactFile> records = files(
                manifests,
                KINDS.keySet().stream().filter(d -> d != Dataset.VITALS).sorted());
        Map<String, Long> sources = new HashMap<>();
        KINDS.keySet()
                .forEach(d -> sources.put(
                        d.folder(), manifests.containsKey(d) ? manifests.get(d).revision() : 0L));
        DataStream<PatientFact> facts = facts(env, records, new ReadFacts(store), "records");
        if (!samples.isEmpty()) {
            facts = facts.union(facts(env, samples, new DigestDays(store), "days"));
        }
        DataStream<byte[]> rows = facts.keyBy(PatientFact::patient, Types.STRING)
                .process(new ComputeRows(config))
                .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .name("compute rows")
                .uid("rows");
        DataStream<byte[]> atLeastOne = env.fromData(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO, new byte[0])
                .name("a table even without rows")
                .uid("empty-row");
        rows.union(atLeastOne)
                .keyBy(row -> 0, Types.INT)
                .process(new WriteTable(config, sources))
                .name("write table")
                .uid("table")
                .setParallelism(1)
                .sinkTo(new DiscardingSink<>())
                .name("done")
                .uid("done")
                .setParallelism(1);
    }

    private static List<FactFile> files(Map<Dataset, Manifest> manifests, Stream<Dataset> datasets) {
        return datasets.flatMap(d -> Stream.ofNullable(manifests.get(d))
                        .flatMap(m -> m.files().stream())
                        .map(f -> file(d, f)))
                .toList();
    }

    private static FactFile file(Dataset dataset, ArchiveFile file) {
        Kind kind = KINDS.getOrDefault(dataset, Kind.DAY);
        return new FactFile(kind.ordinal(), file.path(), file.day().toEpochDay());
    }

    private static DataStream<PatientFact> facts(
            StreamExecutionEnvironment env,
            List<FactFile> files,
            FlatMapFunction<FactFile, PatientFact> reader,
            String name) {
        return env.fromData(Types.POJO(FactFile.class), files.toArray(FactFile[]::new))
                .name("files of " + name)
                .uid(name + "-files")
                .rebalance()
                .flatMap(reader)
                .returns(PatientFact.class)
                .name("read " + name)
                .uid(name + "-read");
    }
}
