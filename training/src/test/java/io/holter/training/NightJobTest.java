package io.holter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.training.evaluate.GatePolicy.Promotion;
import io.holter.training.model.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightJobTest {
    @TempDir
    private Path folder;

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> NightSettings.of(Map.of(
                        "date",
                        "tomorrow",
                        "store.root",
                        "file:/tmp",
                        "model.promotion",
                        "nobody",
                        "modle.threshold",
                        "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("modle.threshold is not an option")
                .hasMessageContaining("keys.signing is missing: PKCS 8 PEM file")
                .hasMessageContaining("date cannot be 'tomorrow': the night, such as 2026-03-01")
                .hasMessageContaining("model.promotion cannot be 'nobody': who promotes: human or auto");
    }

    @Test
    void letsFlagsWinOverTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("night.properties"), "training.folds=5\nmodel.threshold=0.2\n");

        assertThat(NightJob.values(new String[] {"--config", file.toString(), "--training.folds=7"}))
                .containsExactlyInAnyOrderEntriesOf(Map.of("training.folds", "7", "model.threshold", "0.2"));
    }

    @Test
    void leavesPromotionToAPersonByDefault() {
        NightSettings settings = NightSettings.of(Map.of(
                "date", "2026-03-01", "store.root", "s3a://holter", "keys.signing", "a.pem", "keys.public", "b.pem"));

        assertThat(settings.config().gate().promotion()).isEqualTo(Promotion.HUMAN);
        assertThat(settings.config()).isEqualTo(NightConfig.standard(TestingCohort.NIGHT, Promotion.HUMAN));
    }

    @Test
    void runsANightFromFlags() {
        StoreSettings root = StoreSettings.directory(folder.resolve("store"));
        SigningKeys.generate(folder);
        try (ObjectStore store = ObjectStore.open(root)) {
            new TestingCohort(30, -2, 1).write(store, TestingCohort.NIGHT);

            NightJob.main(new String[] {
                "--date=2026-03-01",
                "--store.root",
                root.root().toString(),
                "--keys.signing",
                folder.resolve("model-signing.pem").toString(),
                "--keys.public",
                folder.resolve("model-signing.pub.pem").toString()
            });

            assertThat(store.find("scores/date=2026-03-01/scores.parquet")).isPresent();
        }
    }
}
