package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import org.jspecify.annotations.Nullable;

/** A chart with its heading line; {@code svg} is null if there are no data. */
public record ChartView(
        String title,
        String latest,
        String when,
        String usual,
        String legend,
        @Nullable TemplateHTMLOutputModel svg) {}
