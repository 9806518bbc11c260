package io.holter.archive;

import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.vital.VitalSample;
import org.apache.avro.specific.SpecificRecord;

/** What lands and is archived. The folder is the dataset's name in every key. */
public enum Dataset {
    /** Samples; landing keeps batches, the archive one row a sample, by measurement day and patient bucket. */
    VITALS("vitals", VitalSample.class),
    /** Care events. */
    CARE_EVENTS("care-events", CareEvent.class),
    /** Every revision of every patient profile. */
    PROFILES("profiles", PatientProfile.class),
    /** Adjudicated outcomes. */
    OUTCOMES("outcomes", Outcome.class),
    /** Events in the life of alerts. */
    ALERTS("alerts", Alert.class),
    /** Published risk scores. */
    RISK_SCORES("risk-scores", RiskScore.class),
    /** Refused records and samples. */
    DEAD_LETTERS("dead-letters", DeadLetter.class);

    private final String folder;
    private final Class<? extends SpecificRecord> rowType;

    Dataset(String folder, Class<? extends SpecificRecord> rowType) {
        this.folder = folder;
        this.rowType = rowType;
    }

    /** Name in keys. */
    public String folder() {
        return folder;
    }

    /** What a row of the archive holds. */
    public Class<? extends SpecificRecord> rowType() {
        return rowType;
    }
}
