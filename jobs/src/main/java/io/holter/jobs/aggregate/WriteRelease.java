package io.holter.jobs.aggregate;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.ManifestCodec;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * All members of one insurer in; writes the release. A final release is frozen: once its manifest is there, nothing is
 * written again, because two versions could be subtracted from each other.
 */
final class WriteRelease extends KeyedProcessFunction<String, MemberFigures, String> {
    private static final long serialVersionUID = 1L;

    private final AggregateConfig config;
    private transient ListState<MemberFigures> members;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    WriteRelease(AggregateConfig config) {
        this.config = config;
    }

    @Override
    public void open(OpenContext context) {
        members = getRuntimeContext().getListState(new ListStateDescriptor<>("members", MemberFigures.class));
    }

    @Override
    public void processElement(MemberFigures member, Context context, Collector<String> out) throws Exception {
        members.add(member);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        List<MemberFigures> all = new ArrayList<>();
        members.get().forEach(all::add);
        members.clear();
        String folder = ArchiveLayout.releaseFolder(config.quarter().toString(), folderName(context.getCurrentKey()));
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            if (frozen(store, folder)) {
                return;
            }
            write(store, folder, context.getCurrentKey(), all);
        }
        out.collect(folder);
    }

    private static boolean frozen(ObjectStore store, String folder) {
        String key = folder + "manifest.json";
        return store.find(key)
                .map(bytes -> ManifestCodec.decode(bytes, ReleaseManifest.class, key))
                .filter(manifest -> !manifest.provisional())
                .isPresent();
    }

    private void write(ObjectStore store, String folder, String insurer, List<MemberFigures> all) {
        ReleaseHead head = new ReleaseHead(
                insurer,
                config.quarter().toString(),
                config.quarter().first(),
                config.end().minusDays(1),
                config.provisional());
        List<Figure> figures = Release.of(all);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("aggregates.csv", ReleaseCsv.write(head, figures));
        for (String language : ReleaseWords.LANGUAGES) {
            contents.put("index." + language + ".html", ReleasePage.write(head, figures, new ReleaseWords(language)));
        }
        contents.put("index.html", ReleasePage.write(head, figures, new ReleaseWords("de")));
        List<ReleaseManifest.File> files = new ArrayList<>();
        contents.forEach((name, bytes) -> {
            store.write(folder + name, bytes);
            files.add(new ReleaseManifest.File(folder + name, bytes.length, Digests.sha256(bytes)));
        });
        ReleaseManifest manifest = new ReleaseManifest(
                1, head.quarter(), insurer, config.batch().night(), head.provisional(), ReleaseHead.METHOD, files);
        store.write(folder + "manifest.json", ManifestCodec.encode(manifest));
    }

    /** An insurer's code as it may stand in a key. */
    static String folderName(String insurer) {
        return insurer.matches("[A-Za-z0-9_-]{1,64}")
                ? insurer
                : "x"
                        + Digests.sha256(insurer.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .substring(0, 16);
    }
}
