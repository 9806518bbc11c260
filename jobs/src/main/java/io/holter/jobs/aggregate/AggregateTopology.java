package io.holter.jobs.aggregate;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.jobs.aggregate.QuarterFact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** From archive files to one release per insurer. */
final class AggregateTopology {
    private AggregateTopology() {}

    static void define(StreamExecutionEnvironment env, AggregateConfig config, Map<Dataset, Manifest> manifests) {
        env.fromData(Types.POJO(QuarterFile.class), files(config, manifests).toArray(QuarterFile[]::new))
                .name("archive files")
                .uid("files")
                .rebalance()
                .flatMap(new ReadQuarter(config.batch().store(), config.batch().index()))
                .returns(QuarterFact.class)
                .name("read archive")
                .uid("read")
                .keyBy(QuarterFact::patient, Types.STRING)
                .process(new MakeMember(config))
                .returns(MemberFigures.class)
                .name("figures of a member")
                .uid("members")
                .keyBy(MemberFigures::insurer, Types.STRING)
                .process(new WriteRelease(config))
                .name("write releases")
                .uid("releases")
                .sinkTo(new DiscardingSink<>())
                .name("done")
                .uid("done");
    }

    private static List<QuarterFile> files(AggregateConfig config, Map<Dataset, Manifest> manifests) {
        List<QuarterFile> files = new ArrayList<>();
        manifests.forEach((dataset, manifest) -> manifest.files().stream()
                .filter(f -> dataset != Dataset.VITALS || within(config, f))
                .forEach(f -> files.add(new QuarterFile(kind(dataset).ordinal(), f.path()))));
        return files;
    }

    private static boolean within(AggregateConfig config, ArchiveFile file) {
        return !file.day().isBefore(config.quarter().first()) && file.day().isBefore(config.end());
    }

    private static Kind kind(Dataset dataset) {
        return switch (dataset) {
            case VITALS -> Kind.DAY;
            case PROFILES -> Kind.PROFILE;
            case ALERTS -> Kind.ALERT;
            case OUTCOMES -> Kind.OUTCOME;
            default -> throw new IllegalArgumentException("releases do not read " + dataset.folder());
        };
    }
}
