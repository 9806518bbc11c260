package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import io.holter.schema.signal.Signal;
import io.holter.training.report.chart.CalibrationChart;
import io.holter.training.report.chart.CoverageStrip;
import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.Estimate;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.Performance;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.SignalSeries;
import io.holter.training.report.text.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how complete the data are and how good the model was. */
final class TrustViews {
    private final Words words;
    private final ReportData data;

    TrustViews(Words words, ReportData data) {
        this.words = words;
        this.data = data;
    }

    TrustView of(PatientReport patient) {
        Performance performance = data.model() == null ? null : data.model().performance();
        return new TrustView(
                coverage(patient),
                validation(data.model()),
                performance == null ? List.of() : figures(performance),
                performance == null || performance.bins().isEmpty() ? null : calibration(performance));
    }

    /** One line about the model's last validation. */
    String validation(@Nullable ModelSheet model) {
        if (model == null) {
            return words.text("trust.nomodel");
        }
        Performance performance = model.performance();
        if (performance == null) {
            return words.text("trust.model.none");
        }
        return words.text(
                "trust.validated",
                words.formats.date(performance.from()),
                words.formats.date(performance.to()),
                words.formats.number(performance.patients(), 0),
                words.formats.number(performance.events(), 0));
    }

    private List<CoverageView> coverage(PatientReport patient) {
        List<CoverageView> rows = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            boolean expected = patient.profile().contracted().contains(signal);
            Optional<SignalSeries> series = patient.seriesOf(signal);
            if (expected || series.filter(s -> !s.days().isEmpty()).isPresent()) {
                rows.add(
                        coverage(patient, signal, series.orElse(new SignalSeries(signal, List.of(), List.of(), null))));
            }
        }
        return rows;
    }

    private CoverageView coverage(PatientReport patient, Signal signal, SignalSeries series) {
        Set<LocalDate> with = series.days().stream().map(DayValue::day).collect(Collectors.toSet());
        int window = data.night().window();
        LocalDate first = data.night().date().minusDays(window - 1);
        String name = words.capital(words.signal(signal.code()));
        String text = words.text("trust.strip", name, with.size(), window);
        return new CoverageView(
                name,
                patient.profile().contracted().contains(signal),
                Markup.of(CoverageStrip.draw("cover_" + signal.code(), name, text, first, window, with)),
                with.size() + "/" + window,
                series.last() == null
                        ? Formats.NONE
                        : words.formats.dateTime(
                                series.last(), patient.profile().zone()));
    }

    private List<Fact> figures(Performance performance) {
        String at = performance.threshold() == null ? "?" : words.hundred(performance.threshold());
        return List.of(
                new Fact(words.text("trust.auroc"), estimate(performance.auroc())),
                new Fact(words.text("trust.auroc.baseline"), estimate(performance.baselineAuroc())),
                new Fact(words.text("trust.slope"), number(performance.slope(), 2)),
                new Fact(words.text("trust.oe"), number(performance.observedExpected(), 2)),
                new Fact(words.text("trust.brier"), number(performance.brier(), 3)),
                new Fact(words.text("trust.sensitivity", at), percent(performance.sensitivity())),
                new Fact(words.text("trust.ppv", at), percent(performance.ppv())));
    }

    private String estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return words.text("trust.unknown");
        }
        return words.text(
                "trust.interval",
                words.formats.number(estimate.value(), 2),
                words.formats.number(estimate.low(), 2),
                words.formats.number(estimate.high(), 2));
    }

    private String number(@Nullable Double value, int digits) {
        return value == null ? words.text("trust.unknown") : words.formats.number(value, digits);
    }

    private String percent(@Nullable Double share) {
        return share == null ? words.text("trust.unknown") : words.formats.percent(share, 0);
    }

    private TemplateHTMLOutputModel calibration(Performance performance) {
        return Markup.of(CalibrationChart.draw(
                "calibration",
                words.text("trust.calibration"),
                words.text("trust.calibration.text", performance.bins().size()),
                words.text("trust.predicted"),
                words.text("trust.observed"),
                performance.bins(),
                words.formats));
    }
}
