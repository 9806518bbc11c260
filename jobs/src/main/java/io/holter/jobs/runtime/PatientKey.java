package io.holter.jobs.runtime;

import org.apache.avro.specific.SpecificRecordBase;

/** Every record of a patient goes under the patient's key, or two operators would each see half of a patient. */
public final class PatientKey {
    /** What a dead letter says if they differ. */
    public static final String MISMATCH =
            "the record's patient is not its Kafka key; produce with the patient's pseudonym as the key";

    private PatientKey() {}

    /** The patient that the record speaks of. */
    public static String of(SpecificRecordBase record) {
        return (String) record.get(record.getSchema().getField("patient").pos());
    }
}
