package io.holter.training.report.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Systems and references that our resources use; ids follow from content, so the same night gives the same bundle. */
final class Names {
    static final String PSEUDONYM = "urn:holter:pseudonym:care";
    static final String RULE = "urn:holter:rule";
    static final String MODEL = "urn:holter:model";
    static final String OUTCOME = "urn:holter:outcome";
    static final String NOT_EVALUABLE = "urn:holter:not-evaluable";
    static final String FEATURE = "urn:holter:feature";
    static final String INTERVAL = "urn:holter:extension:probability-interval";
    static final String BASELINE = "urn:holter:extension:baseline-probability";
    static final String TIMELINESS = "urn:holter:extension:timeliness";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String LOINC = "http://loinc.org";

    private Names() {}

    /** A resource id that follows from {@code parts}. */
    static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static Reference reference(String id) {
        return new Reference("urn:uuid:" + id);
    }

    /** The patient by pseudonym; who that is, only the identity vault knows. */
    static Reference patient(String pseudonym) {
        return new Reference()
                .setType("Patient")
                .setIdentifier(new Identifier().setSystem(PSEUDONYM).setValue(pseudonym));
    }

    static CodeableConcept concept(String system, String code, String text) {
        CodeableConcept concept = new CodeableConcept().setText(text);
        concept.addCoding().setSystem(system).setCode(code).setDisplay(text);
        return concept;
    }

    static DateTimeType time(Instant instant) {
        return new DateTimeType(instant.toString());
    }
}
