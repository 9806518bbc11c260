package io.holter.training.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the reports of one night show.
 *
 * @param night date, index time and how far the data go
 * @param model the model that scored, with its last validation; null while no model has been released
 * @param patients every patient to report on, in any order
 */
public record ReportData(ReportNight night, @Nullable ModelSheet model, List<PatientReport> patients) {

    public ReportData {
        patients = List.copyOf(patients);
    }
}
