package io.holter.training.report.page;

import io.holter.schema.signal.Signal;
import io.holter.training.report.chart.Panel;
import io.holter.training.report.chart.TrendChart;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.LimitLine;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ReportNight;
import io.holter.training.report.content.SignalSeries;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The trend charts of a patient, one per kind of measurement. */
final class ChartViews {
    /** A baseline leaves out the last week, so that a worsening does not hide in its own baseline. */
    private static final int BASELINE_GAP = 7;

    private static final int BASELINE_DAYS = 7;

    private final Words words;
    private final ReportNight night;

    ChartViews(Words words, ReportNight night) {
        this.words = words;
        this.night = night;
    }

    List<ChartView> of(PatientReport patient) {
        List<ChartView> charts = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            List<SignalSeries> series = kind.signals().stream()
                    .flatMap(s -> patient.seriesOf(s).stream())
                    .filter(s -> !s.days().isEmpty())
                    .toList();
            boolean expected = kind.signals().stream()
                    .anyMatch(s -> patient.profile().contracted().contains(s));
            if (!series.isEmpty()) {
                charts.add(chart(kind, patient, series));
            } else if (expected) {
                charts.add(empty(kind));
            }
        }
        return charts;
    }

    private ChartView empty(ChartKind kind) {
        String nothing = words.text("chart.nodata", night.window());
        return new ChartView(words.text(kind.title()), nothing, "", "", "", null);
    }

    private ChartView chart(ChartKind kind, PatientReport patient, List<SignalSeries> series) {
        Panel.Axis axis = axis(patient);
        List<Panel.AlertBand> bands = bands(kind, patient);
        String legend = words.messages.find(kind.title() + ".legend").orElse("");
        List<Panel.LimitMark> limits = patient.limits().stream()
                .filter(l -> kind.signals().contains(l.signal()))
                .map(this::mark)
                .distinct()
                .toList();
        Panel panel = new Panel(
                kind.name().toLowerCase(java.util.Locale.ROOT),
                words.text(kind.title()),
                description(kind, series.get(0), bands.size()),
                axis,
                kind.traces(series),
                limits,
                bands,
                gaps(kind, patient, series, axis));
        SignalSeries first = series.get(0);
        DayValue last = first.days().get(first.days().size() - 1);
        return new ChartView(
                words.text(kind.title()),
                latest(kind, series),
                words.text("chart.latest", words.formats.dayMonth(last.day())),
                usual(kind, first),
                legend,
                Markup.of(TrendChart.draw(panel, words.formats)));
    }

    private Panel.Axis axis(PatientReport patient) {
        LocalDate first = night.date().minusDays(night.window() - 1);
        return new Panel.Axis(first, night.window(), patient.profile().zone());
    }

    private String latest(ChartKind kind, List<SignalSeries> series) {
        String values = series.stream()
                .filter(s -> kind == ChartKind.PRESSURE
                        || s.signal() == series.get(0).signal())
                .map(s -> words.formats.number(s.days().get(s.days().size() - 1).middle(), Words.digits(s.signal())))
                .collect(Collectors.joining("/"));
        return words.formats.withUnit(values, series.get(0).signal().unit());
    }

    private String usual(ChartKind kind, SignalSeries series) {
        LocalDate end = night.date().minusDays(BASELINE_GAP);
        double[] before = series.days().stream()
                .filter(d -> !d.day().isAfter(end))
                .mapToDouble(DayValue::middle)
                .sorted()
                .toArray();
        if (before.length < BASELINE_DAYS || kind == ChartKind.PRESSURE) {
            return "";
        }
        double median = (before[(before.length - 1) / 2] + before[before.length / 2]) / 2;
        return words.text("chart.usual", words.quantity(series.signal(), median));
    }

    private String description(ChartKind kind, SignalSeries series, int alerts) {
        DayValue last = series.days().get(series.days().size() - 1);
        double low = series.days().stream().mapToDouble(DayValue::low).min().orElse(0);
        double high = series.days().stream().mapToDouble(DayValue::high).max().orElse(0);
        String text = words.text(
                "chart.text",
                words.text(kind.title()),
                words.quantity(series.signal(), last.middle()),
                words.formats.date(last.day()),
                words.quantity(series.signal(), low),
                words.quantity(series.signal(), high),
                series.days().size(),
                night.window());
        return alerts == 0 ? text : text + " " + words.messages.count("chart.text.alerts", alerts);
    }

    private Panel.LimitMark mark(LimitLine line) {
        String value = words.formats.plain(line.value());
        String label = (line.personal() ? "●" : "") + value + " " + line.rule();
        return new Panel.LimitMark(line.value(), label, line.personal());
    }

    private List<Panel.AlertBand> bands(ChartKind kind, PatientReport patient) {
        Set<String> codes = kind.signals().stream().map(Signal::code).collect(Collectors.toSet());
        return patient.alerts().stream()
                .filter(a -> a.evidence().stream().anyMatch(e -> codes.contains(e.signal())))
                .filter(a -> Duration.between(Objects.requireNonNullElse(a.closed(), night.index()), night.index())
                                .toDays()
                        < night.window())
                .map(this::band)
                .toList();
    }

    private Panel.AlertBand band(AlertEpisode alert) {
        return new Panel.AlertBand(
                alert.started(), Objects.requireNonNullElse(alert.closed(), night.index()), alert.severity());
    }

    private static Set<LocalDate> gaps(
            ChartKind kind, PatientReport patient, List<SignalSeries> series, Panel.Axis axis) {
        boolean expected = kind.signals().stream()
                .anyMatch(s -> patient.profile().contracted().contains(s));
        if (!expected) {
            return Set.of();
        }
        Set<LocalDate> with = series.stream()
                .flatMap(s -> s.days().stream())
                .map(DayValue::day)
                .collect(Collectors.toSet());
        return axis.first()
                .datesUntil(axis.first().plusDays(axis.days()))
                .filter(day ->
                        !with.contains(day) && !day.isBefore(patient.profile().enrolled()))
                .collect(Collectors.toSet());
    }
}
