package io.holter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoreSettings;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.evaluate.GatePolicy;
import io.holter.training.evaluate.GatePolicy.Promotion;
import io.holter.training.model.RefusedModelException;
import io.holter.training.model.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTest {
    private static final LocalDate NIGHT = TestingCohort.NIGHT;

    @TempDir
    private Path folder;

    private ObjectStore store;
    private SigningKeys keys;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(folder.resolve("store")));
        keys = SigningKeys.generate(folder.resolve("keys"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static NightConfig trial(LocalDate night) {
        return NightConfig.standard(night, Promotion.AUTO)
                .withGate(GatePolicy.of(Promotion.AUTO).forTrial(5));
    }

    private NightResult run(NightConfig config) {
        return new Night(store, keys).run(config);
    }

    @Test
    void learnsScoresAndPromotesTheFirstModel() {
        new TestingCohort(150, -2.5, 1).write(store, NIGHT);

        NightResult result = run(trial(NIGHT));

        assertThat(result.decision().promoted()).as(result.decision().reason()).isTrue();
        assertThat(result.evaluation()
                        .figures(Evaluation.CANDIDATE)
                        .orElseThrow()
                        .auroc()
                        .value())
                .isGreaterThan(0.65);
        assertThat(result.evaluation().figures(Evaluation.BASELINE)).isPresent();
        assertThat(result.champion()).isEqualTo(result.candidate()).isPresent();
        assertThat(result.scores()).hasSize(150);
        assertThat(result.scores())
                .filteredOn(s -> s.getProbability() != null)
                .hasSizeGreaterThan(120)
                .allSatisfy(s -> {
                    assertThat(s.getProbability()).isBetween(s.getLow(), s.getHigh());
                    assertThat(s.getBaseline()).isBetween(0.0, 1.0);
                    assertThat(s.getPercentile()).isBetween(0.0, 100.0);
                    assertThat(s.getContributions()).isNotEmpty();
                });
        assertThat(result.scores())
                .filteredOn(s -> s.getProbability() == null)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.getNotEvaluable()).isEqualTo("too_few_days"));
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        new TestingCohort(60, -2, 2).write(store, NIGHT);
        run(trial(NIGHT));
        Map<String, String> first = objects();

        run(trial(NIGHT));

        assertThat(objects()).containsExactlyEntriesOf(first);
        assertThat(first)
                .containsKeys(
                        "models/hf-decompensation-30d/2026-03-01/model.json",
                        "models/hf-decompensation-30d/2026-03-01/model.sig",
                        "models/hf-decompensation-30d/2026-03-01/evaluation.json",
                        "models/hf-decompensation-30d/2026-03-01/card.html",
                        "models/hf-decompensation-30d/champion.json",
                        "scores/date=2026-03-01/scores.parquet");
    }

    @Test
    void keepsWithoutACandidateWhenNobodyHadTheOutcome() {
        new TestingCohort(40, -100, 3).write(store, NIGHT);

        NightResult result = run(trial(NIGHT));

        assertThat(result.decision().promoted()).isFalse();
        assertThat(result.decision().reason()).startsWith("too little to learn from: 0 of ");
        assertThat(result.candidate()).isEmpty();
        assertThat(result.scores()).hasSize(40).allSatisfy(s -> {
            assertThat(s.getProbability()).isNull();
            assertThat(s.getNotEvaluable()).isEqualTo("no_model");
        });
    }

    @Test
    void survivesACohortOfThree() {
        new TestingCohort(3, 0, 4).write(store, NIGHT);

        assertThat(run(trial(NIGHT)).decision().promoted()).isFalse();
    }

    @Test
    void comparesWithTheChampionOfTheNightBefore() {
        new TestingCohort(120, -2, 5).write(store, NIGHT);
        new TestingCohort(120, -2, 6).write(store, NIGHT.plusDays(1));
        run(trial(NIGHT));

        NightResult second = run(trial(NIGHT.plusDays(1)));

        assertThat(second.evaluation().against(Evaluation.CHAMPION)).isPresent();
        assertThat(second.champion().orElseThrow().date())
                .isEqualTo(second.decision().promoted() ? NIGHT.plusDays(1) : NIGHT);
    }

    @Test
    void waitsForAPersonUnlessThePolicySaysOtherwise() {
        new TestingCohort(150, -2.5, 1).write(store, NIGHT);
        GatePolicy human = GatePolicy.of(Promotion.HUMAN).forTrial(5);

        NightResult result = run(trial(NIGHT).withGate(human));

        assertThat(result.decision().promoted()).isFalse();
        assertThat(result.decision().eligible()).isTrue();
        assertThat(result.decision().reason()).contains("waits for a person");
        assertThat(result.champion()).isEmpty();
    }

    @Test
    void refusesAChampionThatWasChanged() {
        new TestingCohort(60, -2, 2).write(store, NIGHT);
        new TestingCohort(60, -2, 7).write(store, NIGHT.plusDays(1));
        run(trial(NIGHT));
        String key = "models/hf-decompensation-30d/2026-03-01/model.json";
        byte[] changed = store.read(key);
        changed[changed.length / 2] ^= 1;
        store.write(key, changed);

        assertThatThrownBy(() -> run(trial(NIGHT.plusDays(1))))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageContaining("the signature does not fit the content");
    }

    @Test
    void refusesANightWithoutFeatures() {
        assertThatThrownBy(() -> run(trial(NIGHT)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no feature table");
    }

    private Map<String, String> objects() throws IOException {
        Path root = folder.resolve("store");
        Map<String, String> objects = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                objects.put(root.relativize(file).toString(), Digests.sha256(Files.readAllBytes(file)));
            }
        }
        return objects;
    }
}
