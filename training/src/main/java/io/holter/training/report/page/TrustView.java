package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for and against the figures: completeness and the model's validation. */
public record TrustView(
        List<CoverageView> coverage,
        String validation,
        List<Fact> figures,
        @Nullable TemplateHTMLOutputModel calibration) {}
