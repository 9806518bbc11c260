package io.holter.training.report.content;

import org.jspecify.annotations.Nullable;

/**
 * The model that scored.
 *
 * @param name such as hf-decompensation-30d
 * @param version such as 2026-02-28
 * @param algorithm how it was trained, such as logistic-10 or boosting-depth2
 * @param horizonDays days that it looks ahead
 * @param raised risk from which a patient counts as raised, 0 to 1
 * @param high risk from which a patient counts as high, 0 to 1, above {@code raised}
 * @param performance last validation, null if there was none
 */
public record ModelSheet(
        String name,
        String version,
        String algorithm,
        int horizonDays,
        double raised,
        double high,
        @Nullable Performance performance) {

    public ModelSheet {
        if (!(raised > 0 && raised < high && high < 1)) {
            throw new IllegalArgumentException("Cut-offs must rise within 0 to 1: 0 < raised < high < 1.");
        }
    }

    /** The category of a risk between 0 and 1. */
    public RiskCategory category(double probability) {
        return probability >= high ? RiskCategory.HIGH : probability >= raised ? RiskCategory.RAISED : RiskCategory.LOW;
    }
}
