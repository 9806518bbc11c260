package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import java.time.ZoneId;

/**
 * One simulated patient: the profile that everybody sees and the body that nobody does.
 *
 * @param index number in the cohort, from 0
 * @param profile the profile as enrolled
 * @param zone time zone of days and nights
 * @param body physiological set points
 * @param course course of heart failure; of a patient without heart failure it has no onset
 * @param equipment what the patient owns
 * @param traits dispositions and habits
 */
record Person(
        int index,
        PatientProfile profile,
        ZoneId zone,
        Body body,
        HeartFailureCourse course,
        Equipment equipment,
        Traits traits) {

    String pseudonym() {
        return profile.getPatient();
    }

    boolean has(Condition condition) {
        return profile.getConditions().contains(condition);
    }

    /** True if the plan holds a drug whose ATC code begins so. */
    boolean takes(String atc) {
        return profile.getMedication().stream().anyMatch(line -> line.getAtc().startsWith(atc));
    }

    boolean heartFailure() {
        return has(Condition.HEART_FAILURE);
    }

    /**
     * Set points of a stable day.
     *
     * @param restingRate heart rate at rest and awake, /min
     * @param systolic home blood pressure, mm[Hg]
     * @param diastolic home blood pressure, mm[Hg]
     * @param weight kg
     * @param spo2 %
     * @param stepsPerDay on an average day
     * @param variability beat-to-beat standard deviation in sinus rhythm, ms
     * @param fluidGain kg gained at full congestion; small in "dry" courses
     */
    record Body(
            double restingRate,
            double systolic,
            double diastolic,
            double weight,
            double spo2,
            double stepsPerDay,
            double variability,
            double fluidGain) {}

    /**
     * Devices and their quirks.
     *
     * @param watch has a watch (heart rate, steps)
     * @param rhythm the watch sends RR intervals all day, not only in the night
     * @param wrist the watch measures oxygen saturation in the night
     * @param thermometer has a thermometer
     * @param cuff has a blood-pressure cuff
     * @param scale has a scale
     * @param oximeter has a pulse oximeter
     * @param pounds the scale sends pounds
     * @param kilopascals the cuff sends kilopascals
     * @param skew how far the watch's clock is ahead, ms; small enough to pass the intake
     * @param fastClockDay day from which the watch's clock is hours ahead for some days, or -1
     */
    record Equipment(
            boolean watch,
            boolean rhythm,
            boolean wrist,
            boolean thermometer,
            boolean cuff,
            boolean scale,
            boolean oximeter,
            boolean pounds,
            boolean kilopascals,
            long skew,
            int fastClockDay) {}
}
