package io.holter.training.model;

/**
 * One feature as a model takes it in: what stands in for a missing value, how it is scaled, what was seen in training.
 *
 * @param feature name in the feature catalogue
 * @param unit UCUM unit of the feature
 * @param median median of the development rows; stands in for a missing value
 * @param mean mean after imputation, in the unit
 * @param scale standard deviation after imputation, in the unit; above 0
 * @param low lowest value seen in development
 * @param high highest value seen in development
 * @param indicator true if a column says whether the value was missing
 * @param missingShare share of development rows without a value, 0 to 1; centres the indicator
 */
public record Input(
        String feature,
        String unit,
        double median,
        double mean,
        double scale,
        double low,
        double high,
        boolean indicator,
        double missingShare) {

    /** Checks that every number can be used. */
    public Input {
        Bounds.name("feature", feature);
        Bounds.text("unit", unit, 40);
        Bounds.finite("median", median);
        Bounds.finite("mean", mean);
        Bounds.positive("scale", scale);
        Bounds.finite("low", low);
        Bounds.finite("high", high);
        Bounds.share("missingShare", missingShare);
    }

    /** The value in standard deviations from the mean; the median where it is missing. */
    double standardised(double value) {
        return ((Double.isNaN(value) ? median : value) - mean) / scale;
    }

    /** Zero on average over development: what is missing counts only where that is unusual. */
    double indicated(double value) {
        return (Double.isNaN(value) ? 1 : 0) - missingShare;
    }

    /** True if the value lies further outside of what training saw than that range is wide. */
    public boolean strange(double value) {
        double width = Math.max(high - low, scale);
        return value < low - width || value > high + width;
    }
}
