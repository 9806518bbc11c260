package io.holter.training;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.schema.risk.RiskScore;
import io.holter.training.ChampionRegister.Promoter;
import io.holter.training.card.CardContent;
import io.holter.training.card.ModelCard;
import io.holter.training.dataset.FeatureTable;
import io.holter.training.dataset.FeatureTables;
import io.holter.training.dataset.Split;
import io.holter.training.evaluate.Decision;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.evaluate.Gate;
import io.holter.training.fit.Fit;
import io.holter.training.fit.Fitted;
import io.holter.training.model.ModelJson;
import io.holter.training.model.ModelSeal;
import io.holter.training.model.RiskModel;
import io.holter.training.model.SigningKeys;
import io.holter.training.score.Scorer;
import java.util.List;
import java.util.Optional;

/**
 * One night: feature table → train → evaluate → gate → publish → score. What is published depends on table, settings and the
 * champion before the night alone, so a second run gives the same bytes.
 */
public final class Night {
    private final ObjectStore store;
    private final ModelSeal seal;

    /** Nights over this store, signed and checked with these keys. */
    public Night(ObjectStore store, SigningKeys keys) {
        this.store = store;
        this.seal = new ModelSeal(keys);
    }

    /**
     * Runs the night. Thin data is no error: the champion stays, and the result says why.
     *
     * @throws io.holter.archive.store.StoreException if the feature table is missing or was changed
     * @throws io.holter.training.dataset.MismatchedTableException if it does not hold together, or lacks what the champion needs
     * @throws io.holter.training.model.RefusedModelException if the champion is not what a trusted key signed
     */
    public NightResult run(NightConfig config) {
        FeatureTable table = FeatureTables.read(store, config.date());
        ChampionRegister register = new ChampionRegister(store, seal, config.model(), config.notBefore());
        Optional<RiskModel> earlier = register.before(config.date());
        Candidacy candidacy = new Candidacy(config);
        Split split = candidacy.split(table);
        Optional<Fitted> fitted = candidacy.fit(table, split);
        Optional<RiskModel> candidate = fitted.map(f -> candidacy.model(table, split, f));
        Judgement judgement = new Judgement(config, table, split);
        Evaluation evaluation = judgement.evaluate(fitted, earlier);
        Decision decision = decide(config, split, candidate, evaluation);
        NightResult judged = new NightResult(
                config.date(),
                split.flow(),
                candidate,
                fitted.map(Fitted::judged).orElse(List.of()),
                evaluation,
                decision,
                decision.promoted() ? candidate : earlier,
                List.of(),
                fitted.map(judgement::predictions).orElse(List.of()));
        publish(config, register, judged);
        return score(config, table, judged);
    }

    private static Decision decide(
            NightConfig config, Split split, Optional<RiskModel> candidate, Evaluation evaluation) {
        Gate gate = new Gate(config.gate());
        return candidate.isPresent()
                ? gate.decide(evaluation)
                : gate.keep("too little to learn from: "
                        + split.flow().development().eventPatients() + " of "
                        + split.flow().development().patients() + " patients to learn from had the outcome; at least "
                        + Fit.FEWEST_EVENT_PATIENTS + " must have had it, and others not");
    }

    private void publish(NightConfig config, ChampionRegister register, NightResult result) {
        String folder = ArchiveLayout.modelFolder(config.model(), config.date());
        result.candidate().ifPresent(model -> {
            byte[] json = ModelJson.write(model);
            store.write(folder + "model.json", json);
            store.write(folder + "model.sig", seal.seal(json));
            store.write(folder + "card.html", ModelCard.write(card(model, result)));
        });
        store.write(folder + "evaluation.json", EvaluationJson.write(result));
        if (result.decision().promoted()) {
            register.promote(config.date(), config.date(), Promoter.GATE);
        } else {
            register.withdraw(config.date(), Promoter.GATE);
        }
    }

    private static CardContent card(RiskModel model, NightResult result) {
        return new CardContent(
                model,
                result.flow(),
                result.validation().stream()
                        .map(v -> new CardContent.Tried(v.candidate(), v.logLoss(), v.auroc()))
                        .toList(),
                result.evaluation(),
                result.decision());
    }

    private NightResult score(NightConfig config, FeatureTable table, NightResult judged) {
        List<RiskScore> scores = new Scorer(config.evaluability()).score(table, config.model(), judged.champion());
        RowFile.write(store, ArchiveLayout.scores(config.date()), RiskScore.class, scores);
        return new NightResult(
                judged.date(),
                judged.flow(),
                judged.candidate(),
                judged.validation(),
                judged.evaluation(),
                judged.decision(),
                judged.champion(),
                scores,
                judged.testPredictions());
    }
}
