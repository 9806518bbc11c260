package io.holter.training.dataset;

import io.holter.schema.risk.FeatureRow;
import java.time.Duration;
import java.time.Instant;

/**
 * Which rows may be learned from.
 *
 * @param minDaysWithData days of the last 28 that need data, 0 to 28
 */
public record Eligibility(int minDaysWithData) {

    /** Why a row may not be learned from, or that it may. */
    enum Verdict {
        NOT_AT_RISK,
        NO_CONSENT,
        HORIZON_OPEN,
        NO_LABEL,
        TOO_FEW_DAYS,
        ELIGIBLE
    }

    /**
     * The verdict on a row. An outcome that is already known does not count before the whole horizon is over: else only rows with
     * outcomes would be known for the last weeks.
     */
    Verdict of(FeatureRow row, Instant night, int horizonDays) {
        if (!row.getAtRisk()) {
            return Verdict.NOT_AT_RISK;
        }
        if (!row.getConsentTraining()) {
            return Verdict.NO_CONSENT;
        }
        if (row.getIndex().plus(Duration.ofDays(horizonDays)).isAfter(night)) {
            return Verdict.HORIZON_OPEN;
        }
        if (row.getLabel() == null) {
            return Verdict.NO_LABEL;
        }
        return row.getDaysWithData() < minDaysWithData ? Verdict.TOO_FEW_DAYS : Verdict.ELIGIBLE;
    }
}
