package io.holter.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.local.delivery.Delivery;
import io.holter.local.platform.Platform;
import io.holter.local.platform.PlatformAddresses;
import io.holter.local.platform.PlatformConfig;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingJobsITCase {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final VitalBatchCodec codec = new VitalBatchCodec();

    @Test
    void archivesWhatWasSentAndSaysWhyTheRestIsMissing(@TempDir Path dir) {
        try (Platform platform = Platform.start(PlatformConfig.in(dir))) {
            String kafka = platform.addresses().kafka();
            assertThat(new DeliverySender(kafka).send(history(), sent -> {})).isEqualTo(103);

            new StreamingJobs(platform, 2).archiveHistory().await(read -> {});

            Refusals refusals = Refusals.count(kafka);
            assertThat(refusals.samples()).isEqualTo(Map.of(Reason.UNKNOWN_UNIT, 2L));
            assertThat(refusals.records()).isEqualTo(Map.of(Reason.MALFORMED, 1L, Reason.TOO_LARGE, 1L));
            assertThat(landed(platform.addresses().store())).isPositive();
        }
    }

    private static int landed(PlatformAddresses.Store address) {
        StoreSettings settings =
                StoreSettings.s3(address.bucket(), address.endpoint(), address.accessKey(), address.secretKey());
        try (ObjectStore store = ObjectStore.open(settings)) {
            return store.list(ArchiveLayout.landing(Dataset.VITALS)).size();
        }
    }

    private Iterator<Delivery> history() {
        Stream<Delivery> good = IntStream.range(0, 100).mapToObj(i -> vitals(i, "/min"));
        return Stream.concat(
                        good,
                        Stream.of(
                                vitals(100, "furlong"),
                                new Delivery(Topic.VITALS, "p1", START + 200_000_000, new byte[] {1, 2, 3}),
                                new Delivery(Topic.VITALS, "p1", START + 200_000_001, new byte[10 << 20])))
                .iterator();
    }

    private Delivery vitals(int i, String unit) {
        String patient = "p" + i % 7;
        long base = START + i * 60_000L;
        VitalBatch batch = new VitalBatch(
                patient,
                "d" + patient,
                "heart_rate",
                unit,
                i / 7,
                base,
                new int[] {0, 1000},
                new double[] {70, 71},
                new byte[0]);
        return new Delivery(Topic.VITALS, patient, base + 5000, codec.encode(batch));
    }
}
