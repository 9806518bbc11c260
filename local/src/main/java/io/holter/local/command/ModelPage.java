package io.holter.local.command;

import io.holter.local.night.NightOutcome;
import io.holter.local.screen.Screen;
import io.holter.local.simulator.BestPossible;
import io.holter.local.simulator.BestPossible.LabelledRow;
import io.holter.local.simulator.Truth;
import io.holter.training.TestPrediction;
import io.holter.training.evaluate.Evaluation;
import java.util.List;

/** Shows tonight's model beside simple baselines and the best that anybody could do on the same rows. */
final class ModelPage {
    private final Screen screen;

    ModelPage(Screen screen) {
        this.screen = screen;
    }

    void show(Truth truth, NightOutcome night) {
        Evaluation evaluation = night.training().evaluation();
        screen.heading("Risk of heart-failure decompensation within 30 days, night " + night.date());
        screen.line(
                "  tested on %,d later rows of %,d patients never learnt from; %,d rows of %,d patients with the event",
                evaluation.rows(), evaluation.patients(), evaluation.events(), evaluation.eventPatients());
        evaluation
                .models()
                .forEach(figures -> screen.line(
                        "  %-22s AUROC %-26s Brier %-26s calibration slope %s",
                        figures.model(),
                        figures.auroc().text(),
                        figures.brier().text(),
                        figures.slope().text()));
        best(truth, night.training().testPredictions());
        screen.line(
                "  %s: %s",
                night.training().decision().promoted() ? "promoted" : "champion kept",
                night.training().decision().reason());
    }

    private void best(Truth truth, List<TestPrediction> predictions) {
        List<LabelledRow> rows = predictions.stream()
                .map(p -> new LabelledRow(p.patient(), p.index().toEpochMilli(), p.label()))
                .toList();
        BestPossible.Auroc best = BestPossible.auroc(truth, rows);
        screen.line(
                "  %-22s AUROC %s (true probability, %,d rows)",
                "best possible",
                Double.isNaN(best.auroc()) ? "not defined" : String.format("%.3f", best.auroc()),
                best.rows());
    }
}
