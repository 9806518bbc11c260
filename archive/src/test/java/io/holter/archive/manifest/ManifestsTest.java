package io.holter.archive.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoreSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @TempDir
    Path directory;

    private ObjectStore store;
    private Manifests manifests;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
        manifests = new Manifests(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Manifest manifest(long revision, long rows) {
        return new Manifest(
                Manifest.FORMAT,
                "alerts",
                revision,
                DAY,
                1,
                new Totals(rows + 2, 2, rows),
                List.of(new ArchiveFile("archive/alerts/day=2026-01-01/x.parquet", DAY, 0, rows, 10, "00")),
                List.of("landing/alerts/dt=2026-01-01/a.parquet"));
    }

    @Test
    void readsTheHighestRevision() {
        assertThat(manifests.newest(Dataset.ALERTS)).isEmpty();
        for (long revision = 9; revision <= 11; revision++) {
            manifests.publish(Dataset.ALERTS, manifest(revision, revision));
        }

        assertThat(manifests.newest(Dataset.ALERTS)).hasValue(manifest(11, 11));
    }

    @Test
    void publishesTheSameRevisionOnlyOnce() {
        manifests.publish(Dataset.ALERTS, manifest(1, 5));
        manifests.publish(Dataset.ALERTS, manifest(1, 5));

        assertThatThrownBy(() -> manifests.publish(Dataset.ALERTS, manifest(1, 6)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("published by another run");
        assertThat(manifests.newest(Dataset.ALERTS)).hasValue(manifest(1, 5));
    }

    @Test
    void refusesAManifestThatItDoesNotUnderstandWhole() {
        String good = new String(ManifestCodec.encode(manifest(1, 5)), UTF_8);

        for (String bad : List.of(
                good.replace("\"night\"", "\"knight\""),
                good.replace("\"rows\" : 5,", ""),
                good.replace("\"format\" : 1", "\"format\" : 2"),
                good.replace("2026-01-01\",\n  \"buckets", "yesterday\",\n  \"buckets"),
                good + "{}",
                good.substring(0, good.length() / 2))) {
            assertThat(bad).isNotEqualTo(good);
            store.write(ArchiveLayout.manifest(Dataset.ALERTS, 1), bad.getBytes(UTF_8));
            assertThatThrownBy(() -> manifests.newest(Dataset.ALERTS))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("archive/alerts/manifest/00000001.json is not a valid manifest");
        }
    }

    @Test
    void refusesBooksThatDoNotAddUp() {
        assertThatThrownBy(() -> new Totals(10, 1, 8))
                .hasMessageContaining("rows in 10 are not duplicates 1 plus rows 8");
    }
}
