package io.holter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.archive.store.StoredObject;
import io.holter.training.ChampionRegister.Promoter;
import io.holter.training.model.Linear;
import io.holter.training.model.ModelJson;
import io.holter.training.model.ModelSeal;
import io.holter.training.model.RefusedModelException;
import io.holter.training.model.RiskModel;
import io.holter.training.model.SigningKeys;
import io.holter.training.model.TestingModels;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChampionRegisterTest {
    private static final String MODEL = NightConfig.HF_DECOMPENSATION;
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 2);
    private static final LocalDate THIRD = LocalDate.of(2026, 2, 3);

    @TempDir
    private Path folder;

    private ObjectStore store;
    private ModelSeal seal;

    @BeforeEach
    void publishModels() {
        store = ObjectStore.open(StoreSettings.directory(folder.resolve("store")));
        seal = new ModelSeal(SigningKeys.generate(folder.resolve("keys")));
        publish(FIRST);
        publish(SECOND);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void publish(LocalDate date) {
        RiskModel m = TestingModels.around(new Linear(-2, new double[] {0.3, 0.8, 0.5, -0.2}));
        byte[] json = ModelJson.write(new RiskModel(
                m.format(),
                m.name(),
                m.outcome(),
                m.horizonDays(),
                date,
                m.equation(),
                m.members(),
                m.baseline(),
                m.provenance()));
        store.write("models/" + MODEL + "/" + date + "/model.json", json);
        store.write("models/" + MODEL + "/" + date + "/model.sig", seal.seal(json));
    }

    private ChampionRegister register() {
        return new ChampionRegister(store, seal, MODEL, LocalDate.EPOCH);
    }

    @Test
    void knowsTheChampionOfEveryNight() {
        register().promote(FIRST, FIRST, Promoter.GATE);
        register().promote(SECOND, SECOND, Promoter.GATE);

        assertThat(register().before(FIRST)).isEmpty();
        assertThat(register().before(SECOND).map(RiskModel::date)).contains(FIRST);
        assertThat(register().before(THIRD).map(RiskModel::date)).contains(SECOND);
        assertThat(register().at(FIRST).map(RiskModel::date)).contains(FIRST);
    }

    @Test
    void letsAPersonPromoteBeforeTheNightsOwnGate() {
        register().promote(THIRD, FIRST, Promoter.PERSON);
        register().withdraw(THIRD, Promoter.GATE);

        assertThat(register().before(THIRD).map(RiskModel::date)).contains(FIRST);
        assertThat(register().before(SECOND)).isEmpty();
    }

    @Test
    void doesNotGoBackToAnOlderModel() {
        register().promote(SECOND, SECOND, Promoter.GATE);

        assertThatThrownBy(() -> register().promote(THIRD, FIRST, Promoter.PERSON))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageContaining("an older model would follow a newer one");
    }

    @Test
    void refusesAModelOlderThanTheOldestAllowed() {
        register().promote(FIRST, FIRST, Promoter.GATE);

        assertThatThrownBy(() -> new ChampionRegister(store, seal, MODEL, SECOND).before(THIRD))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageContaining("it is older than 2026-02-02");
    }

    @Test
    void refusesAModelThatReplacedThePromotedOne() {
        register().promote(SECOND, SECOND, Promoter.GATE);
        for (String file : new String[] {"model.json", "model.sig"}) {
            store.write(
                    "models/" + MODEL + "/2026-02-02/" + file, store.read("models/" + MODEL + "/2026-02-01/" + file));
        }

        assertThatThrownBy(() -> register().before(THIRD))
                .hasMessageContaining("it is not the model that was promoted");
    }

    @Test
    void fitsTogetherWhereverItIsKilled() {
        register().promote(FIRST, FIRST, Promoter.GATE);
        byte[] content = store.read("models/" + MODEL + "/champion.json");
        String signature = store.list("models/" + MODEL + "/champion-").get(0).key();
        byte[] seal = store.read(signature);
        register().promote(SECOND, SECOND, Promoter.GATE);

        // Killed after the new signature, before the new content: both signatures, old content.
        store.write(signature, seal);
        store.write("models/" + MODEL + "/champion.json", content);

        assertThat(register().before(THIRD).map(RiskModel::date)).contains(FIRST);
        register().promote(SECOND, SECOND, Promoter.GATE);
        assertThat(store.list("models/" + MODEL + "/champion-"))
                .extracting(StoredObject::key)
                .hasSize(1);
    }
}
