package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A risk in words and pictures; {@code kind} is low, raised or high. */
public record RiskView(
        String kind,
        String of100,
        String frequency,
        String interval,
        String category,
        String cutoffs,
        String change,
        String percentile,
        String baseline,
        TemplateHTMLOutputModel pictogram,
        @Nullable TemplateHTMLOutputModel trend,
        List<FactorView> factors) {}
