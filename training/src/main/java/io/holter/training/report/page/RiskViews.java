package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import io.holter.training.report.chart.Panel;
import io.holter.training.report.chart.Pictogram;
import io.holter.training.report.chart.RiskChart;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ReportNight;
import io.holter.training.report.content.RiskCategory;
import io.holter.training.report.content.RiskNight;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.text.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a patient's risk into words and pictures. */
final class RiskViews {
    private final Words words;
    private final ReportNight night;

    RiskViews(Words words, ReportNight night) {
        this.words = words;
        this.night = night;
    }

    @Nullable
    RiskView of(WorklistEntry entry, @Nullable ModelSheet model) {
        RiskNight risk = entry.risk();
        if (risk == null || risk.probability() == null || model == null) {
            return null;
        }
        double probability = risk.probability();
        RiskCategory category = model.category(probability);
        return new RiskView(
                category.name().toLowerCase(Locale.ROOT),
                words.of100(probability),
                words.text("risk.frequency", words.hundred(probability), model.horizonDays()),
                interval(risk),
                words.text("risk.category", words.text("risk.category." + category.name())),
                words.text("risk.cutoffs", words.hundred(model.raised()), words.hundred(model.high())),
                change(entry.change()),
                percentile(risk),
                baseline(risk),
                pictogram(risk, model),
                trend(entry.patient(), model),
                new FactorViews(words).of(risk.factors()));
    }

    /** Why there is no figure. */
    String why(@Nullable RiskNight risk) {
        if (risk == null) {
            return words.text("notevaluable.not_scored");
        }
        String code = Objects.requireNonNullElse(risk.notEvaluable(), "no_model");
        return words.messages.find("notevaluable." + code).orElseGet(() -> words.text("notevaluable.unknown", code));
    }

    String interval(RiskNight risk) {
        if (risk.low() == null || risk.high() == null) {
            return Formats.NONE;
        }
        return words.text("risk.interval", words.hundred(risk.low()), words.hundred(risk.high()));
    }

    String change(@Nullable Double change) {
        if (change == null) {
            return words.text("risk.change.none");
        }
        long points = Math.round(change * 100);
        String key = points > 0 ? "up" : points < 0 ? "down" : "same";
        return words.text("risk.change." + key, words.formats.number(Math.abs(points)));
    }

    private String percentile(RiskNight risk) {
        return risk.percentile() == null
                ? Formats.NONE
                : words.text("risk.percentile.text", words.formats.number(Math.floor(risk.percentile()), 0));
    }

    private String baseline(RiskNight risk) {
        return risk.baseline() == null
                ? Formats.NONE
                : words.text("risk.baseline.text", words.hundred(risk.baseline()));
    }

    private TemplateHTMLOutputModel pictogram(RiskNight risk, ModelSheet model) {
        double probability = Objects.requireNonNull(risk.probability());
        int affected = (int) Math.round(Math.min(probability, 0.95) * 100);
        double high = risk.high() == null ? probability : risk.high();
        String description = words.text("risk.frequency", words.hundred(probability), model.horizonDays());
        return Markup.of(Pictogram.draw(
                "hundred", words.of100(probability), description, affected, (int) Math.round(high * 100)));
    }

    private @Nullable TemplateHTMLOutputModel trend(PatientReport patient, ModelSheet model) {
        Panel.Axis axis = new Panel.Axis(
                night.date().minusDays(night.window() - 1),
                night.window(),
                patient.profile().zone());
        List<RiskNight> nights = patient.nights().stream()
                .filter(n -> !n.night().isBefore(axis.first()) && !n.night().isAfter(night.date()))
                .toList();
        List<RiskNight> known =
                nights.stream().filter(n -> n.probability() != null).toList();
        if (known.size() < 2) {
            return null;
        }
        double last = Objects.requireNonNull(known.get(known.size() - 1).probability());
        List<Panel.LimitMark> cutoffs = List.of(
                new Panel.LimitMark(100 * model.raised(), words.text("risk.cut.raised"), false),
                new Panel.LimitMark(100 * model.high(), words.text("risk.cut.high"), false));
        String description = words.text("risk.trend.text", known.size(), words.of100(last));
        return Markup.of(RiskChart.draw(
                "risktrend", words.text("risk.trend"), description, nights, axis, cutoffs, words.formats));
    }
}
