package io.holter.training.report.page;

import io.holter.schema.care.Condition;
import io.holter.schema.signal.Signal;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ProfileExtract;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.SignalSeries;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.text.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts everything about one patient into words. */
final class PatientViews {
    /** A signal that is expected daily is missed after this time without a sample. */
    static final Duration MISSED = Duration.ofHours(36);

    private final Words words;
    private final ReportData data;
    private final TrustViews trust;

    PatientViews(Words words, ReportData data) {
        this.words = words;
        this.data = data;
        this.trust = new TrustViews(words, data);
    }

    PatientView of(WorklistEntry entry, String name) {
        PatientReport patient = entry.patient();
        RiskViews risks = new RiskViews(words, data.night());
        AlertViews alerts = new AlertViews(words, data.night());
        RiskView risk = risks.of(entry, data.model());
        List<AlertEpisode> history = patient.alerts().stream()
                .sorted(Comparator.comparing(AlertEpisode::started).reversed().thenComparing(AlertEpisode::id))
                .toList();
        return new PatientView(
                name,
                facts(patient.profile()),
                warnings(patient),
                alerts.of(entry.alerts(), patient.profile().zone()),
                risk,
                risk == null ? words.text("risk.none", risks.why(entry.risk())) : "",
                new ChartViews(words, data.night()).of(patient),
                alerts.of(history, patient.profile().zone()),
                trust.of(patient),
                about(patient));
    }

    private List<Fact> facts(ProfileExtract profile) {
        String none = words.text("fact.none");
        String conditions = words.conditions(profile);
        String drugs = profile.medication().stream()
                .map(d -> words.text(
                        "fact.drug",
                        d.atc(),
                        words.formats.withUnit(words.formats.plain(d.dose()), d.unit()),
                        d.perDay()))
                .collect(Collectors.joining(" · "));
        return List.of(
                new Fact(
                        words.text("fact.person"),
                        words.person(profile, data.night().date().getYear())),
                new Fact(words.text("fact.conditions"), conditions.isEmpty() ? none : conditions),
                new Fact(words.text("fact.medication"), drugs.isEmpty() ? none : drugs),
                new Fact(words.text("fact.enrolled"), words.formats.date(profile.enrolled())));
    }

    private List<String> warnings(PatientReport patient) {
        List<String> warnings = new ArrayList<>();
        ProfileExtract profile = patient.profile();
        if (profile.paused()) {
            warnings.add(words.text("warn.paused"));
        }
        if (patient.lastArrived() == null) {
            warnings.add(words.text("warn.silent", data.night().window()));
        } else {
            Duration age = age(patient.lastArrived());
            if (age.compareTo(MISSED) > 0) {
                warnings.add(words.text("warn.stale", words.formats.age(age)));
            }
            if (!profile.paused()) {
                profile.contracted().forEach(signal -> missing(patient, signal, warnings));
            }
        }
        if (profile.conditions().contains(Condition.PACEMAKER)) {
            warnings.add(words.text("warn.pacemaker"));
        }
        if (profile.conditions().contains(Condition.ATRIAL_FIBRILLATION)) {
            warnings.add(words.text("warn.af"));
        }
        return warnings;
    }

    private void missing(PatientReport patient, Signal signal, List<String> warnings) {
        @Nullable
        Instant last = patient.seriesOf(signal).map(SignalSeries::last).orElse(null);
        String name = words.signal(signal.code());
        if (last == null) {
            warnings.add(words.text("warn.nevermissing", name, data.night().window()));
        } else if (age(last).compareTo(MISSED) > 0) {
            warnings.add(words.text("warn.missing", name, words.formats.age(age(last))));
        }
    }

    private Duration age(Instant time) {
        return Duration.between(time, data.night().index());
    }

    private List<Fact> about(PatientReport patient) {
        ModelSheet model = data.model();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("about.model"), model == null ? Formats.NONE : model.name() + " @ " + model.version()));
        if (model != null) {
            String kind = model.algorithm().replaceFirst("-.*", "");
            String algorithm = words.messages
                    .find("algorithm." + kind)
                    .map(name -> name + " (" + model.algorithm() + ")")
                    .orElse(model.algorithm());
            facts.add(new Fact(words.text("about.algorithm"), algorithm));
        }
        var zone = patient.profile().zone();
        facts.add(new Fact(
                words.text("about.index"), words.formats.dateTime(data.night().index(), zone)));
        facts.add(new Fact(
                words.text("about.through"), words.formats.dateTime(data.night().dataThrough(), zone)));
        facts.add(new Fact(
                words.text("about.zone"), words.formats.zone(zone, data.night().index())));
        return facts;
    }
}
