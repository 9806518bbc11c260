package io.holter.jobs.aggregate;

/** Age at the start of the quarter, in years. */
enum AgeBand {
    UNDER_50,
    FROM_50,
    FROM_65,
    FROM_80;

    static AgeBand of(int age) {
        return age < 50 ? UNDER_50 : age < 65 ? FROM_50 : age < 80 ? FROM_65 : FROM_80;
    }
}
