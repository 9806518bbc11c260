package io.holter.training.report.content;

import io.holter.schema.care.Condition;
import io.holter.schema.care.Sex;
import io.holter.schema.signal.Signal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report shows of a patient's profile.
 *
 * @param birthYear year of birth
 * @param sex administrative sex
 * @param conditions diagnoses and flags
 * @param medication lines such as {@code C03CA01 40 mg}, as text
 * @param contracted signals that the patient is expected to send
 * @param zone the patient's time zone
 * @param enrolled start of monitoring, local date
 * @param paused true while monitoring is paused
 */
public record ProfileExtract(
        int birthYear,
        Sex sex,
        List<Condition> conditions,
        List<Drug> medication,
        List<Signal> contracted,
        ZoneId zone,
        LocalDate enrolled,
        boolean paused) {

    public ProfileExtract {
        conditions = List.copyOf(conditions);
        medication = List.copyOf(medication);
        contracted = List.copyOf(contracted);
    }

    /**
     * One line of the medication plan.
     *
     * @param atc ATC code
     * @param dose dose per intake
     * @param unit UCUM unit of the dose
     * @param perDay intakes per day
     */
    public record Drug(String atc, double dose, String unit, int perDay) {}
}
