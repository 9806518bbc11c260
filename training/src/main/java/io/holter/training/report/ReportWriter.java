package io.holter.training.report;

import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.Worklist;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.fhir.PatientBundle;
import io.holter.training.report.page.Pages;
import io.holter.training.report.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the reports of a night: {@code reports/date=D/<language>/index.html}, {@code .../patient/<token>.html} and
 * {@code reports/date=D/fhir/<token>.json}. The same data give the same bytes, so a night can be written again.
 */
public final class ReportWriter {
    private final PageToken tokens;

    /** A writer that names patient pages by {@code tokens}. */
    public ReportWriter(PageToken tokens) {
        this.tokens = tokens;
    }

    /** Writes every page of the night, the worklists last, and returns how many objects that were. */
    public int write(PageSink sink, ReportData data, Set<Language> languages) {
        String root = "reports/date=" + data.night().date() + "/";
        List<WorklistEntry> entries = Worklist.of(data);
        Map<Language, Pages> pages = new EnumMap<>(Language.class);
        languages.forEach(l -> pages.put(l, new Pages(data, l, languages, tokens::of)));
        PatientBundle bundles = new PatientBundle(data);
        entries.parallelStream().forEach(entry -> {
            String token = tokens.of(entry.patient().patient());
            pages.forEach((language, page) ->
                    put(sink, root + language.code() + "/patient/" + token + ".html", page.patient(entry)));
            put(sink, root + "fhir/" + token + ".json", bundles.of(entry, token));
        });
        pages.forEach((language, page) -> put(sink, root + language.code() + "/index.html", page.worklist(entries)));
        return entries.size() * (pages.size() + 1) + pages.size();
    }

    private static void put(PageSink sink, String key, String content) {
        sink.put(key, content.getBytes(StandardCharsets.UTF_8));
    }
}
