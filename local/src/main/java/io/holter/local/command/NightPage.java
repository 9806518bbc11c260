package io.holter.local.command;

import io.holter.local.night.NightOutcome;
import io.holter.local.screen.Screen;
import io.holter.training.NightResult;
import io.holter.training.evaluate.Evaluation;

/** Shows what came of a night's model. */
final class NightPage {
    private final Screen screen;

    NightPage(Screen screen) {
        this.screen = screen;
    }

    void show(NightOutcome night) {
        NightResult training = night.training();
        Evaluation evaluation = training.evaluation();
        screen.heading("Night " + night.date());
        screen.line(
                "  feature table: %,d rows, %,d labelled, %,d followed by the event",
                night.features().rows(),
                night.features().labelled(),
                night.features().positives());
        screen.line(
                "  tests: %,d rows of %,d patients never learnt from, %,d rows with the event",
                evaluation.rows(), evaluation.patients(), evaluation.events());
        evaluation
                .models()
                .forEach(figures -> screen.line(
                        "  %-18s AUROC %-26s Brier %s",
                        figures.model(), figures.auroc().text(), figures.brier().text()));
        screen.line(
                "  %s: %s",
                training.decision().promoted() ? "promoted" : "kept",
                training.decision().reason());
        screen.line("  %,d risk scores, %,d report pages", training.scores().size(), night.pages());
    }
}
