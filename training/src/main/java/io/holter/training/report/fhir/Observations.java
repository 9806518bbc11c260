package io.holter.training.report.fhir;

import io.holter.schema.signal.Signal;
import io.holter.training.report.content.EvidenceValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The measurements that a patient's alerts rest on, each once. */
final class Observations {
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String PANEL = "85354-9";
    /** FHIR's own profile for oxygen saturation asks for this code beside that of the pulse oximeter. */
    private static final String ARTERIAL_SATURATION = "2708-6";

    private final String patient;
    private final Map<String, Observation> byId = new LinkedHashMap<>();

    Observations(String patient) {
        this.patient = patient;
    }

    /** References to the observations of {@code evidence}; signals that nobody knows are left out. */
    List<Reference> of(List<EvidenceValue> evidence) {
        List<Reference> references = new ArrayList<>();
        for (EvidenceValue value : evidence) {
            @Nullable Signal signal = Signal.ofCode(value.signal()).orElse(null);
            if (signal == null) {
                continue;
            }
            String id = pressure(signal) ? pressure(signal, value) : single(signal, value);
            Reference reference = Names.reference(id);
            if (references.stream().noneMatch(r -> r.equalsDeep(reference))) {
                references.add(reference);
            }
        }
        return references;
    }

    List<Observation> all() {
        return List.copyOf(byId.values());
    }

    private String single(Signal signal, EvidenceValue value) {
        String id = Names.id("observation", patient, signal.code(), value.time().toString(), "" + value.value());
        byId.computeIfAbsent(id, key -> {
            Observation observation =
                    observation(key, value.time(), signal == Signal.STEPS ? "activity" : "vital-signs");
            observation.setCode(code(signal)).setValue(quantity(signal, value.value()));
            return observation;
        });
        return id;
    }

    /** Blood pressure is one observation with two components, also when only one of them decided. */
    private String pressure(Signal signal, EvidenceValue value) {
        String id = Names.id("observation", patient, "pressure", value.time().toString());
        Observation observation = byId.computeIfAbsent(id, key -> panel(key, value.time()));
        Observation.ObservationComponentComponent component =
                observation.getComponent().get(signal == Signal.SYSTOLIC ? 0 : 1);
        component.setDataAbsentReason(null).setValue(quantity(signal, value.value()));
        return id;
    }

    private Observation panel(String id, Instant time) {
        Observation panel = observation(id, time, "vital-signs");
        panel.setCode(loinc(PANEL, "Blood pressure"));
        CodeableConcept unknown = Names.concept(ABSENT, "unknown", "Unknown");
        panel.addComponent().setCode(code(Signal.SYSTOLIC)).setDataAbsentReason(unknown);
        panel.addComponent().setCode(code(Signal.DIASTOLIC)).setDataAbsentReason(unknown.copy());
        return panel;
    }

    private Observation observation(String id, Instant time, String category) {
        Observation observation = new Observation();
        observation.setId(id);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode(category);
        observation.setSubject(Names.patient(patient));
        observation.setEffective(Names.time(time));
        return observation;
    }

    private static CodeableConcept code(Signal signal) {
        CodeableConcept code = loinc(signal.loinc(), signal.code().replace('_', ' '));
        if (signal == Signal.SPO2) {
            code.addCoding().setSystem(Names.LOINC).setCode(ARTERIAL_SATURATION);
        }
        return code;
    }

    private static CodeableConcept loinc(String code, String text) {
        CodeableConcept concept = new CodeableConcept().setText(text);
        concept.addCoding().setSystem(Names.LOINC).setCode(code);
        return concept;
    }

    private static Quantity quantity(Signal signal, double value) {
        Quantity quantity = new Quantity();
        quantity.setValue(
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
        quantity.setValue(new BigDecimal(quantity.getValue().toPlainString()));
        return quantity.setUnit(signal.unit()).setSystem(Names.UCUM).setCode(signal.unit());
    }

    private static boolean pressure(Signal signal) {
        return signal == Signal.SYSTOLIC || signal == Signal.DIASTOLIC;
    }
}
