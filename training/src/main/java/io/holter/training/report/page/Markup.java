package io.holter.training.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Marks text as finished HTML: only for our own style sheet and drawings, which escape what they are given. */
final class Markup {
    private Markup() {}

    static TemplateHTMLOutputModel of(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("FreeMarker refused markup", e);
        }
    }
}
