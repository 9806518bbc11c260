package io.holter.training.report.fhir;

import ca.uhn.fhir.context.FhirContext;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.RiskNight;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.text.Language;
import io.holter.training.report.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A patient's night as a FHIR R4 Bundle of type collection: tonight's RiskAssessment, a DetectedIssue per alert, the
 * Observations that they rest on, and the Devices (model, rules) that made them. Safe for several threads.
 */
public final class PatientBundle {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final ReportData data;
    private final Issues issues;
    private final Assessments assessments;

    /** Bundles of {@code data}. */
    public PatientBundle(ReportData data) {
        Messages english = Messages.of(Language.EN);
        this.data = data;
        this.issues = new Issues(english);
        this.assessments = new Assessments(english, data.night(), data.model());
    }

    /** The bundle of one patient as JSON; {@code token} names it. */
    public String of(WorklistEntry entry, String token) {
        return FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle(entry, token));
    }

    Bundle bundle(WorklistEntry entry, String token) {
        PatientReport patient = entry.patient();
        Observations observations = new Observations(patient.patient());
        List<Resource> resources = new ArrayList<>();
        RiskNight risk = entry.risk();
        if (risk != null) {
            Device device = device("model", risk.model());
            List<Reference> basis = evidence(patient).stream()
                    .flatMap(a -> observations.of(a.evidence()).stream())
                    .toList();
            resources.add(
                    assessments.of(risk, patient.patient(), Names.reference(device.getIdPart()), distinct(basis)));
            resources.add(device);
        }
        if (!patient.alerts().isEmpty()) {
            Device device = device("rules", "Holter rule engine");
            Reference author = Names.reference(device.getIdPart());
            for (AlertEpisode alert : evidence(patient)) {
                resources.add(issues.of(alert, patient.patient(), author, observations.of(alert.evidence())));
            }
            resources.add(device);
        }
        resources.addAll(observations.all());
        return bundle(token, resources);
    }

    private static List<AlertEpisode> evidence(PatientReport patient) {
        return patient.alerts().stream()
                .sorted(Comparator.comparing(AlertEpisode::started).thenComparing(AlertEpisode::id))
                .toList();
    }

    private static List<Reference> distinct(List<Reference> references) {
        return references.stream()
                .map(Reference::getReference)
                .distinct()
                .map(Reference::new)
                .toList();
    }

    private static Device device(String kind, String name) {
        Device device = new Device();
        device.setId(Names.id("device", kind, name));
        device.addIdentifier().setSystem(Names.MODEL).setValue(name);
        device.addDeviceName().setName(name).setType(Device.DeviceNameType.MODELNAME);
        return device;
    }

    private Bundle bundle(String token, List<Resource> resources) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        bundle.setId(Names.id("bundle", token, data.night().date().toString()));
        bundle.setTimestampElement(new InstantType(data.night().index().toString()));
        bundle.getIdentifier()
                .setSystem("urn:holter:report")
                .setValue(data.night().date() + "/" + token);
        for (Resource resource : resources) {
            String url = "urn:uuid:" + resource.getIdPart();
            resource.setId(url);
            bundle.addEntry().setFullUrl(url).setResource(resource);
        }
        return bundle;
    }
}
