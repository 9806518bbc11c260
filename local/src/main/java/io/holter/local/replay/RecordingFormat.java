package io.holter.local.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that replay reads; docs/replay.md describes each with an example. */
public enum RecordingFormat {
    /** CSV with the columns patient, signal, time, value, unit. */
    HOLTER_CSV,
    /** Fitbit heart rate: CSV with the columns id, time, hr; local times. */
    FITBIT_CSV,
    /** PhysioNet WFDB beat annotations with their header file. */
    WFDB,
    /** One RR interval a line, in ms or s. */
    RR_TEXT,
    /** Open mHealth data points as JSON: one, an array, or one a line. */
    OPEN_MHEALTH,
    /** FHIR R4 Observations as JSON: one, a Bundle, or one a line. */
    FHIR;

    /** Name on the command line, such as {@code holter-csv}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format with that name on the command line, whatever its case. */
    public static Optional<RecordingFormat> ofName(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(f -> f.option().equals(wanted)).findFirst();
    }
}
