package io.holter.training.report.page;

import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.Priority;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.content.RiskNight;
import io.holter.training.report.content.Worklist;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.text.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the worklist into words. */
final class WorklistViews {
    private static final int ALERTS_SHOWN = 2;

    private final Words words;
    private final ReportData data;
    private final AlertViews alerts;
    private final RiskViews risks;

    WorklistViews(Words words, ReportData data) {
        this.words = words;
        this.data = data;
        this.alerts = new AlertViews(words, data.night());
        this.risks = new RiskViews(words, data.night());
    }

    WorklistView of(List<WorklistEntry> entries, Function<String, String> names, Function<String, String> links) {
        List<WorklistView.Group> groups = new ArrayList<>();
        int rank = 0;
        for (Priority priority : Priority.values()) {
            List<WorklistView.Row> rows = new ArrayList<>();
            for (WorklistEntry entry : entries) {
                if (entry.priority() == priority) {
                    String patient = entry.patient().patient();
                    rows.add(row(++rank, entry, names.apply(patient), links.apply(patient)));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new WorklistView.Group(code(priority), title(priority), rows));
            }
        }
        String validity = new TrustViews(words, data).validation(data.model());
        return new WorklistView(tiles(entries), groups, validity);
    }

    private String title(Priority priority) {
        ModelSheet model = data.model();
        String high = model == null ? Formats.NONE : words.hundred(model.high());
        return words.text("list.group." + code(priority), high, horizon());
    }

    /** Days that the figures look ahead. */
    int horizon() {
        return data.model() == null ? 30 : data.model().horizonDays();
    }

    private List<WorklistView.Tile> tiles(List<WorklistEntry> entries) {
        List<WorklistView.Tile> tiles = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            long count = entries.stream().filter(e -> e.priority() == priority).count();
            tiles.add(tile(code(priority), count, count == 0 ? null : code(priority)));
        }
        tiles.add(tile(
                "silent",
                entries.stream()
                        .filter(e -> Worklist.silent(e.patient(), data.night()))
                        .count(),
                null));
        tiles.add(tile(
                "unscored",
                entries.stream().filter(e -> e.probability() == null).count(),
                null));
        return tiles;
    }

    private WorklistView.Tile tile(String kind, long count, @Nullable String target) {
        return new WorklistView.Tile(kind, words.formats.number(count), words.text("list.count." + kind), target);
    }

    private Duration age(PatientReport patient) {
        return patient.lastArrived() == null
                ? Duration.ofDays(data.night().window())
                : Duration.between(patient.lastArrived(), data.night().index());
    }

    private WorklistView.Row row(int rank, WorklistEntry entry, String name, String link) {
        PatientReport patient = entry.patient();
        List<AlertEpisode> shown = entry.alerts().stream().limit(ALERTS_SHOWN).toList();
        int more = entry.alerts().size() - shown.size();
        RiskFactor reason = entry.topReason();
        int window = data.night().window();
        boolean poor = patient.daysWithData() * 2 < window || age(patient).compareTo(PatientViews.MISSED) > 0;
        return new WorklistView.Row(
                words.formats.number(rank, 0),
                name,
                person(patient),
                link,
                alerts.of(shown, patient.profile().zone()),
                more == 0 ? "" : words.messages.count("list.more", more),
                cause(entry),
                risk(entry),
                reason == null ? null : new FactorViews(words).of(reason, reason.effect()),
                words.text("list.data.days", patient.daysWithData(), window),
                patient.lastArrived() == null
                        ? words.text("list.data.none")
                        : words.text("list.data.last", words.formats.age(age(patient))),
                poor);
    }

    private String cause(WorklistEntry entry) {
        ModelSheet model = data.model();
        RiskNight previous = entry.previous();
        Double change = entry.change();
        if (model != null && entry.priority() == Priority.RISK) {
            List<RiskNight> run = entry.highRun(model);
            return words.text("list.high", words.formats.date(run.get(0).night()), run.size());
        }
        boolean rising = previous != null && change != null && change >= Worklist.RISE;
        if (Worklist.silent(entry.patient(), data.night())) {
            return silence(entry.patient());
        }
        if (previous == null || change == null || !rising || entry.priority() == Priority.ROUTINE) {
            return entry.alerts().isEmpty() ? words.text("list.noalert") : "";
        }
        String points = words.formats.number(Math.round(change * 100));
        return words.text("list.rising", points, words.formats.dayMonth(previous.night()));
    }

    private String silence(PatientReport patient) {
        return patient.lastArrived() == null
                ? words.text("warn.silent", data.night().window())
                : words.text("list.silent", words.formats.age(age(patient)));
    }

    private String person(PatientReport patient) {
        String person = words.person(patient.profile(), data.night().date().getYear());
        String conditions = words.conditions(patient.profile());
        return conditions.isEmpty() ? person : person + " · " + conditions;
    }

    private WorklistView.RiskCell risk(WorklistEntry entry) {
        RiskNight risk = entry.risk();
        ModelSheet model = data.model();
        if (risk == null || risk.probability() == null || model == null) {
            return new WorklistView.RiskCell("none", "", "", "", "", risks.why(risk));
        }
        String kind = model.category(risk.probability()).name().toLowerCase(Locale.ROOT);
        String interval = risk.low() == null || risk.high() == null
                ? ""
                : words.hundred(risk.low()) + "–" + words.hundred(risk.high());
        Double change = entry.change();
        String sign = change == null ? "" : arrow(Math.round(change * 100));
        String said = change == null ? words.text("risk.change.none") : said(Math.round(change * 100));
        return new WorklistView.RiskCell(kind, words.of100(risk.probability()), interval, sign, said, "");
    }

    private String arrow(long points) {
        return points == 0 ? "=" : (points > 0 ? "▲ " : "▼ ") + words.formats.number(Math.abs(points));
    }

    private String said(long points) {
        String key = points > 0 ? "up" : points < 0 ? "down" : "same";
        return words.text("list.change." + key, words.formats.number(Math.abs(points)));
    }

    private static String code(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
