package io.holter.training.report.page;

import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.Limit;
import io.holter.training.report.content.ReportNight;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Puts alerts into words. */
final class AlertViews {
    private final Words words;
    private final ReportNight night;

    AlertViews(Words words, ReportNight night) {
        this.words = words;
        this.night = night;
    }

    List<AlertView> of(List<AlertEpisode> alerts, ZoneId zone) {
        return alerts.stream().map(a -> of(a, zone)).toList();
    }

    AlertView of(AlertEpisode alert, ZoneId zone) {
        String severity = alert.severity().name();
        String title = words.messages.find("rule." + alert.rule()).orElse(alert.rule());
        Instant closed = alert.closed();
        return new AlertView(
                severity.toLowerCase(Locale.ROOT),
                words.text("severity." + severity),
                title,
                words.text("alert.rule", alert.rule(), alert.version()),
                alert.text().getOrDefault(words.language.code(), words.text("alert.nosentence", title)),
                words.formats.dateTime(alert.started(), zone),
                words.formats.age(Duration.between(alert.started(), night.index())),
                closed == null
                        ? words.text("alert.open")
                        : words.text("alert.closed", words.formats.dateTime(closed, zone)),
                alert.open(),
                words.text(alert.fresh() ? "alert.fresh" : "alert.finding"),
                alert.fresh(),
                words.formats.dateTime(alert.arrived(), zone),
                alert.limits().stream().map(this::limit).toList(),
                bySeverity("step.", alert),
                bySeverity("source.", alert));
    }

    private AlertView.LimitView limit(Limit limit) {
        String name = words.messages
                .find("limit." + limit.name())
                .orElseGet(() -> limit.name().replace('_', ' '));
        String value = words.formats.withUnit(words.formats.plain(limit.value()), limit.unit());
        return new AlertView.LimitView(words.text("alert.limit", name, value), limit.personal());
    }

    private String bySeverity(String prefix, AlertEpisode alert) {
        return words.messages
                .find(prefix + alert.rule())
                .orElseGet(() -> words.text(prefix + alert.severity().name()));
    }
}
