package io.holter.training.report;

import java.util.List;

/**
 * Everything that the reports of one night show.
 *
 * @param night date, index time and how far the data go
 * @param model the model that scored, with its last validation
 * @param patients every patient to report on, in any order
 */
public record ReportData(ReportNight night, ModelSheet model, List<PatientReport> patients) {

    public ReportData {
        patients = List.copyOf(patients);
    }
}
