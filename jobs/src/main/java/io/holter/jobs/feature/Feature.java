package io.holter.jobs.feature;

import static io.holter.jobs.feature.DayValue.DIASTOLIC;
import static io.holter.jobs.feature.DayValue.RESTING_HR;
import static io.holter.jobs.feature.DayValue.RMSSD;
import static io.holter.jobs.feature.DayValue.SDNN;
import static io.holter.jobs.feature.DayValue.SPO2;
import static io.holter.jobs.feature.DayValue.STEPS;
import static io.holter.jobs.feature.DayValue.SYSTOLIC;
import static io.holter.jobs.feature.DayValue.WEIGHT;

import io.holter.archive.manifest.FeatureDefinition;
import io.holter.rules.signal.SeriesStatistics;
import io.holter.schema.care.Condition;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The catalogue: every column of the feature table. Day -1 is the day before the index time; "own baseline" is
 * {@link io.holter.rules.signal.PersonalBaseline}. A value that cannot be computed is missing, never 0.
 */
enum Feature {
    AGE_YEARS("a", "Age: year of the index time minus year of birth.", KnownAtIndex::age),
    SEX_FEMALE("1", "1 for female, 0 for male, missing for others.", KnownAtIndex::female),
    HAS_ATRIAL_FIBRILLATION("1", "1 with atrial fibrillation.", k -> k.has(Condition.ATRIAL_FIBRILLATION)),
    HAS_HYPERTENSION("1", "1 with hypertension.", k -> k.has(Condition.HYPERTENSION)),
    HAS_CORONARY_HEART_DISEASE("1", "1 with coronary heart disease.", k -> k.has(Condition.CORONARY_HEART_DISEASE)),
    HAS_DIABETES("1", "1 with diabetes.", k -> k.has(Condition.DIABETES)),
    HAS_CHRONIC_KIDNEY_DISEASE("1", "1 with chronic kidney disease.", k -> k.has(Condition.CHRONIC_KIDNEY_DISEASE)),
    HAS_COPD("1", "1 with chronic obstructive lung disease.", k -> k.has(Condition.COPD)),
    MEDICATION_COUNT("1", "Drugs in the medication plan.", KnownAtIndex::drugs),

    WEIGHT_LAST("kg", "Last weight of days -7 to -1.", k -> k.lastOf(WEIGHT, 7)),
    WEIGHT_RISE_3D("kg", "Last weight of days -3 to -1 minus the lowest of them.", KnownAtIndex::weightRise),
    WEIGHT_CHANGE_7D(
            "kg",
            "Mean weight of days -2 to -1 minus mean of days -9 to -8.",
            k -> k.mean(WEIGHT, 2) - k.mean(WEIGHT, 9, 2)),
    WEIGHT_SLOPE_14D(
            "kg/d",
            "Least-squares slope of weight over days -14 to -1, from 5 days on.",
            k -> SeriesStatistics.slope(5, k.days(WEIGHT, 14))),
    WEIGHT_VS_BASELINE(
            "kg", "Mean weight of days -3 to -1 minus own baseline.", k -> k.mean(WEIGHT, 3) - k.baseline(WEIGHT)),

    RESTING_HR_7D("/min", "Mean over days -7 to -1 of the day's resting heart rate.", k -> k.mean(RESTING_HR, 7)),
    RESTING_HR_VS_BASELINE(
            "/min",
            "The same over days -3 to -1 minus own baseline.",
            k -> k.mean(RESTING_HR, 3) - k.baseline(RESTING_HR)),
    HRV_SDNN_7D(
            "ms",
            "Mean SDNN of days -7 to -1; missing in atrial fibrillation and with a pacemaker.",
            k -> k.hrv(k.mean(SDNN, 7))),
    HRV_RMSSD_7D(
            "ms",
            "Mean RMSSD of days -7 to -1; missing in atrial fibrillation and with a pacemaker.",
            k -> k.hrv(k.mean(RMSSD, 7))),
    HRV_SDNN_VS_BASELINE(
            "ms",
            "Mean SDNN of days -7 to -1 minus own baseline; missing as above.",
            k -> k.hrv(k.mean(SDNN, 7) - k.baseline(SDNN))),
    STEPS_7D("{steps}/d", "Mean daily steps of days -7 to -1.", k -> k.mean(STEPS, 7)),
    STEPS_RATIO_BASELINE("1", "The same divided by own baseline.", KnownAtIndex::stepsRatio),
    SPO2_7D("%", "Mean oxygen saturation of days -7 to -1.", k -> k.mean(SPO2, 7)),
    SPO2_VS_BASELINE("%", "The same over days -3 to -1 minus own baseline.", k -> k.mean(SPO2, 3) - k.baseline(SPO2)),
    SYSTOLIC_7D("mm[Hg]", "Mean systolic pressure of days -7 to -1.", k -> k.mean(SYSTOLIC, 7)),
    SYSTOLIC_VS_BASELINE("mm[Hg]", "The same minus own baseline.", k -> k.mean(SYSTOLIC, 7) - k.baseline(SYSTOLIC)),
    DIASTOLIC_7D("mm[Hg]", "Mean diastolic pressure of days -7 to -1.", k -> k.mean(DIASTOLIC, 7)),

    SLEEP_HOURS_7D(
            "h", "Mean length of sleep over the nights of days -7 to -1 that were recorded.", KnownAtIndex::sleep),
    ADHERENCE_14D("1", "Doses taken divided by doses due over days -14 to -1, at most 1.", KnownAtIndex::adherence),
    SYMPTOM_BURDEN_7D(
            "1",
            "Sum of severities (0 to 10) of breathlessness, oedema and fatigue over days -7 to -1; 0 if none.",
            KnownAtIndex::symptoms),
    WEIGHT_DAYS_14("d", "Days with a weight among days -14 to -1.", k -> SeriesStatistics.count(k.days(WEIGHT, 14))),
    DATA_DAYS_28("d", "Days with any sample among days -28 to -1.", KnownAtIndex::daysWithData);

    private final String unit;
    private final String meaning;
    private final ToDoubleFunction<KnownAtIndex> value;

    Feature(String unit, String meaning, ToDoubleFunction<KnownAtIndex> value) {
        this.unit = unit;
        this.meaning = meaning;
        this.value = value;
    }

    /** NaN if missing. */
    double of(KnownAtIndex known) {
        return value.applyAsDouble(known);
    }

    FeatureDefinition definition() {
        return new FeatureDefinition(name().toLowerCase(java.util.Locale.ROOT), unit, meaning);
    }

    /** The catalogue in the order of the columns. */
    static List<FeatureDefinition> catalogue() {
        return Stream.of(values()).map(Feature::definition).toList();
    }
}
