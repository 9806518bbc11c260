package io.holter.training;

import io.holter.training.dataset.Eligibility;
import io.holter.training.dataset.FeatureTable;
import io.holter.training.dataset.ParticipantFlow;
import io.holter.training.dataset.Split;
import io.holter.training.dataset.Splitter;
import io.holter.training.fit.Candidate;
import io.holter.training.fit.Fit;
import io.holter.training.fit.Fitted;
import io.holter.training.model.Provenance;
import io.holter.training.model.RiskModel;
import java.util.Optional;

/** Step train: a table to a candidate in neutral form, or none. */
final class Candidacy {
    private final NightConfig config;

    Candidacy(NightConfig config) {
        this.config = config;
    }

    Split split(FeatureTable table) {
        return new Splitter(
                        new Eligibility(config.evaluability().minDaysWithData()),
                        config.salt(),
                        config.testShare(),
                        config.developmentTime(),
                        config.folds())
                .split(table);
    }

    Optional<Fitted> fit(FeatureTable table, Split split) {
        return new Fit(Candidate.standard(), config.seed()).fit(table.catalogue(), split);
    }

    RiskModel model(FeatureTable table, Split split, Fitted fitted) {
        ParticipantFlow.Part development = split.flow().development();
        return new RiskModel(
                RiskModel.FORMAT,
                config.model(),
                table.outcome(),
                table.horizonDays(),
                config.date(),
                fitted.equation(),
                fitted.members(),
                fitted.baseline(),
                new Provenance(
                        table.hash(),
                        config.seed(),
                        config.salt(),
                        fitted.winner().name(),
                        fitted.winner().parameters(),
                        Fit.library(),
                        Runtime.version().feature(),
                        development.rows(),
                        development.events(),
                        development.patients()));
    }
}
