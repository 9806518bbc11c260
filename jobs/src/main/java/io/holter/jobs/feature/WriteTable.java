package io.holter.jobs.feature;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.FeatureFile;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.risk.FeatureRow;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** All feature rows in; writes them sorted into one file, then the manifest. The table is small by design. */
final class WriteTable extends KeyedProcessFunction<Integer, byte[], Long> {
    private static final long serialVersionUID = 1L;
    private static final RecordCodec<FeatureRow> ROWS = RecordCodec.of(FeatureRow.class, List.of());
    private static final int SHORT = 4;

    private final FeatureConfig config;
    private final Map<String, Long> sources;
    private transient ListState<byte[]> encoded;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    WriteTable(FeatureConfig config, Map<String, Long> sources) {
        this.config = config;
        this.sources = sources;
    }

    @Override
    public void open(OpenContext context) {
        encoded = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("rows", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(byte[] row, Context context, Collector<Long> out) throws Exception {
        encoded.add(row);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out) throws Exception {
        List<FeatureRow> rows = new ArrayList<>();
        for (byte[] row : encoded.get()) {
            // An empty row only makes sure that there is a table when there are no patients.
            if (row.length > 0 && ROWS.decode(row) instanceof Decoded.Valid<FeatureRow> valid) {
                rows.add(valid.value());
            }
        }
        encoded.clear();
        rows.sort(Comparator.comparing(FeatureRow::getIndex).thenComparing(FeatureRow::getPatient));
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            new Manifests(store).publish(write(store, rows));
        }
        out.collect((long) rows.size());
    }

    private FeatureManifest write(ObjectStore store, List<FeatureRow> rows) {
        String key = ArchiveLayout.featureFile(config.batch().night(), 0, checksum(rows));
        WrittenFile file = RowFile.write(store, key, FeatureRow.class, rows);
        return new FeatureManifest(
                FeatureManifest.FORMAT,
                config.batch().night(),
                Instant.ofEpochMilli(config.batch().index()),
                PatientRows.OUTCOME,
                PatientRows.HORIZON_DAYS,
                rows.size(),
                rows.stream().filter(r -> r.getLabel() != null).count(),
                rows.stream().filter(r -> Boolean.TRUE.equals(r.getLabel())).count(),
                Feature.catalogue(),
                List.of(new FeatureFile(file.path(), file.rows(), file.bytes(), file.sha256())),
                sources);
    }

    /** The content names the file, so that a manifest never points at a file that another run replaced. */
    private static String checksum(List<FeatureRow> rows) {
        MessageDigest digest = Digests.sha256();
        rows.forEach(row -> digest.update(ROWS.encode(row)));
        return HexFormat.of().formatHex(digest.digest(), 0, SHORT);
    }
}
