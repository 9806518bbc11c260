package io.holter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJobTest {
    @TempDir
    private Path folder;

    @Test
    void namesEveryProblemAtOnce() {
        Map<String, String> values =
                Map.of("date", "tomorrow", "store.root", "file:/tmp", "report.zone", "Mars", "report.windw", "28");

        assertThatThrownBy(() -> ReportSettings.of(values))
                .hasMessageContaining("report.windw is not an option")
                .hasMessageContaining("date cannot be 'tomorrow'")
                .hasMessageContaining("report.zone cannot be 'Mars'")
                .hasMessageContaining("report.page-key is missing");
    }

    @Test
    void writesTheWorklistOfANightWithoutPatients() throws IOException {
        StoreSettings root = StoreSettings.directory(folder.resolve("store"));
        Path key = Files.write(folder.resolve("page.key"), new byte[16]);

        ReportJob.main(new String[] {
            "--date=2026-03-01", "--store.root", root.root().toString(), "--report.page-key", key.toString()
        });

        try (ObjectStore store = ObjectStore.open(root)) {
            assertThat(store.find("reports/date=2026-03-01/de/index.html")).isPresent();
        }
    }
}
