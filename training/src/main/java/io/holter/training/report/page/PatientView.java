package io.holter.training.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything on a patient page, in words; {@code noRisk} says why {@code risk} is null. */
public record PatientView(
        String name,
        List<Fact> facts,
        List<String> warnings,
        List<AlertView> now,
        @Nullable RiskView risk,
        String noRisk,
        List<ChartView> charts,
        List<AlertView> history,
        TrustView trust,
        List<Fact> about) {}
