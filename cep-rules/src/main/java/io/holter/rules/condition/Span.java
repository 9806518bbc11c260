package io.holter.rules.condition;

/** What the readings of a batch have in common: parameters, and between which values inputs lie. */
public interface Span {

    /** Smallest value of the input at this position; NaN if a reading may lack it. */
    double low(int input);

    /** Largest value of the input at this position; NaN if a reading may lack it. */
    double high(int input);

    /** A bound that the derived value at this position is never below; NaN if there is none. */
    double lowDerived(int position);

    /** A bound that the derived value at this position is never above; NaN if there is none. */
    double highDerived(int position);

    /** Value of the parameter at this position. */
    double parameter(int position);
}
