package io.holter.local.replay;

import java.io.IOException;

/** Reads one format. */
interface RecordingReader {

    /**
     * Reads a recording to its end.
     *
     * @throws IOException only if the file itself fails; an early end is one, bad content is none
     */
    void read(Recording recording, RecordingSink sink) throws IOException;

    /** The reader of a format. */
    static RecordingReader of(RecordingFormat format) {
        return switch (format) {
            case HOLTER_CSV -> new HolterCsvReader();
            case FITBIT_CSV -> new FitbitReader();
            case WFDB -> new WfdbReader();
            case RR_TEXT -> new RrTextReader();
            case OPEN_MHEALTH -> new OpenMHealthReader();
            case FHIR -> new FhirReader();
        };
    }
}
