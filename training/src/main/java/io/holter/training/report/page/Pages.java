package io.holter.training.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.ReportNight;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lays out the pages of one night in one language. Safe for several threads. */
public final class Pages {
    private static final Configuration TEMPLATES = templates();
    private static final String CSS = resource("report.css");

    private final Words words;
    private final ReportData data;
    private final Function<String, String> tokens;
    private final Set<Language> languages;
    private final ShortNames names;

    /**
     * Pages of {@code data}.
     *
     * @param language language of these pages
     * @param languages languages in which the night is written: pages link to each other
     * @param tokens opaque name of the page of a patient, by pseudonym
     */
    public Pages(ReportData data, Language language, Set<Language> languages, Function<String, String> tokens) {
        this.words = new Words(language);
        this.data = data;
        this.tokens = tokens;
        this.languages = languages;
        this.names =
                ShortNames.of(data.patients().stream().map(p -> p.patient()).toList());
    }

    /** The worklist as HTML. */
    public String worklist(List<WorklistEntry> entries) {
        WorklistViews views = new WorklistViews(words, data);
        String title = words.text("list.title") + " · "
                + words.text("list.night", words.formats.date(data.night().date()));
        WorklistView view = views.of(entries, names::of, p -> "patient/" + tokens.apply(p) + ".html");
        Map<String, Object> model = Map.of(
                "t",
                words.messages,
                "frame",
                frame(title, data.night().zone(), "../", "/index.html"),
                "list",
                view,
                "patients",
                words.messages.count("list.patients", entries.size()),
                "night",
                words.text("list.night", words.formats.date(data.night().date())),
                "horizon",
                views.horizon(),
                "window",
                data.night().window());
        return render("worklist.ftlh", model);
    }

    /** The page of one patient as HTML. */
    public String patient(WorklistEntry entry) {
        String pseudonym = entry.patient().patient();
        String name = names.of(pseudonym);
        String title = words.text("patient.title", name) + " · "
                + words.formats.date(data.night().date());
        ZoneId zone = entry.patient().profile().zone();
        Map<String, Object> model = Map.of(
                "t",
                words.messages,
                "frame",
                frame(title, zone, "../../", "/patient/" + tokens.apply(pseudonym) + ".html"),
                "p",
                new PatientViews(words, data).of(entry, name),
                "horizon",
                new WorklistViews(words, data).horizon(),
                "window",
                data.night().window());
        return render("patient.ftlh", model);
    }

    private PageFrame frame(String title, ZoneId zone, String up, String path) {
        ReportNight night = data.night();
        List<PageFrame.LanguageLink> links = Arrays.stream(Language.values())
                .filter(languages::contains)
                .map(l -> new PageFrame.LanguageLink(l.code(), l.ownName(), up + l.code() + path, l == words.language))
                .toList();
        return new PageFrame(
                words.language.code(),
                title,
                Markup.of(CSS),
                links,
                night.simulated(),
                words.text("page.times", words.formats.zone(zone, night.index())),
                words.text("page.through", words.formats.dateTime(night.dataThrough(), zone)),
                words.text("page.index", words.formats.dateTime(night.index(), zone)));
    }

    private static String render(String template, Map<String, Object> model) {
        StringWriter out = new StringWriter(64 * 1024);
        try {
            TEMPLATES.getTemplate(template).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + template, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " does not fit its data", e);
        }
        return out.toString();
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(new Version(2, 3, 34));
        configuration.setClassForTemplateLoading(Pages.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }

    private static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing beside Pages.class.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
