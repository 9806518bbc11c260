package io.holter.rules.condition;

/** What a condition may look at: the samples of one moment, parameters, context and profile. */
public interface Reading {

    /** Value of the rule's input at this position, in its unit; NaN if this moment has none. */
    double input(int position);

    /** The rule's derived value at this position, in its unit; NaN if it is not known. */
    double derived(int position);

    /** Value of the rule's parameter at this position: personal or default. */
    double parameter(int position);

    /** Truth value of a context. */
    int context(Context context);

    /** Truth value of: the patient reported this symptom in the last two hours. */
    int symptom(Symptom symptom);

    /** Truth value of: the profile names this condition. */
    int diagnosis(io.holter.schema.care.Condition diagnosis);

    /** Truth value of: the medication plan holds a drug whose ATC code begins so. */
    int takes(String atc);

    /** Local time of day in hours, 0 to below 24; NaN without a profile. */
    double hour();

    /** Minutes since the last sport session ended, 0 in one; positive infinity if there was none. */
    double sinceSession();

    /** Age in years in the year of the reading; NaN without a profile. */
    double age();

    /** Minutes since the rule's last reading before this one; positive infinity at the first. */
    double sincePrevious();

    /** True if something was asked for that is not known yet, but will be: what follows from not knowing it must wait. */
    default boolean pending() {
        return false;
    }
}
