package io.holter.jobs.aggregate;

import io.holter.schema.care.Sex;

/** Administrative sex; all but two values share a group. */
enum SexGroup {
    FEMALE,
    MALE,
    OTHER;

    static SexGroup of(Sex sex) {
        return sex == Sex.FEMALE ? FEMALE : sex == Sex.MALE ? MALE : OTHER;
    }
}
