package io.holter.training.report.fhir;

import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.WorklistEntry;

/** Placeholder until the resources are written. */
public final class PatientBundle {
    private final ReportData data;

    /** Bundles of {@code data}. */
    public PatientBundle(ReportData data) {
        this.data = data;
    }

    /** The bundle of one patient as JSON. */
    public String of(WorklistEntry entry, String token) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"id\":\"" + token + data.night().date() + "\"}";
    }
}
