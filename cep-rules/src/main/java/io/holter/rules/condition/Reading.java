package io.holter.rules.condition;

/** What a condition may look at: the samples of one moment, parameters, context and profile. */
public interface Reading {

    /** Value of the rule's signal at this position, in its standard unit; NaN if this moment has none. */
    double signal(int position);

    /** Value of the rule's parameter at this position: personal or default. */
    double parameter(int position);

    /** Truth value of a context. */
    int context(Context context);

    /** Truth value of: the patient reported this symptom in the last two hours. */
    int symptom(Symptom symptom);

    /** Truth value of: the profile names this condition. */
    int diagnosis(io.holter.schema.care.Condition diagnosis);

    /** Age in years in the year of the reading; NaN without a profile. */
    double age();

    /** Minutes since the rule's last reading before this one; positive infinity at the first. */
    double sincePrevious();
}
