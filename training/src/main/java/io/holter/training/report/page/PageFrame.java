package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/** What every page has around its content. */
public record PageFrame(
        String language,
        String title,
        TemplateHTMLOutputModel css,
        List<LanguageLink> languages,
        boolean simulated,
        String times,
        String through,
        String scored) {

    /** A link to the same page in another language. */
    public record LanguageLink(String code, String name, String href, boolean current) {}
}
