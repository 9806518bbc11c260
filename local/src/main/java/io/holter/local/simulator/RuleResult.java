package io.holter.local.simulator;

/**
 * How one rule did against the truth.
 *
 * @param rule rule id
 * @param planted episodes that it ought to find, hidden ones left out
 * @param found those with at least one alert
 * @param clear the clear ones among those planted
 * @param clearFound those of them with at least one alert
 * @param alerts alerts that it raised (opened episodes)
 * @param falseAlerts alerts that belong to no planted episode
 * @param patientYears time under observation
 */
public record RuleResult(
        String rule,
        int planted,
        int found,
        int clear,
        int clearFound,
        int alerts,
        int falseAlerts,
        double patientYears) {

    /** Share of the planted episodes that were found, 0 to 1; NaN if none was planted. */
    public double sensitivity() {
        return planted == 0 ? Double.NaN : found / (double) planted;
    }

    /** The same of the clear ones. */
    public double clearSensitivity() {
        return clear == 0 ? Double.NaN : clearFound / (double) clear;
    }

    /** False alerts per patient and year. */
    public double falsePerPatientYear() {
        return falseAlerts / patientYears;
    }
}
