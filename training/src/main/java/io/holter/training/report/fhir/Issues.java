package io.holter.training.report.fhir;

import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.text.Messages;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** An alert episode as a DetectedIssue: preliminary while open, final when closed. */
final class Issues {
    private final Messages messages;

    Issues(Messages messages) {
        this.messages = messages;
    }

    DetectedIssue of(AlertEpisode alert, String patient, Reference author, List<Reference> observations) {
        String title = messages.find("rule." + alert.rule()).orElse(alert.rule());
        DetectedIssue issue = new DetectedIssue();
        issue.setId(Names.id("issue", alert.id()));
        issue.addIdentifier().setSystem("urn:holter:alert").setValue(alert.id());
        issue.setStatus(
                alert.open() ? DetectedIssue.DetectedIssueStatus.PRELIMINARY : DetectedIssue.DetectedIssueStatus.FINAL);
        issue.setCode(Names.concept(Names.RULE, alert.rule() + "@" + alert.version(), title));
        issue.setSeverity(severity(alert));
        issue.setPatient(Names.patient(patient));
        issue.setIdentified(period(alert));
        issue.setAuthor(author);
        issue.setDetail(Objects.requireNonNullElse(alert.text().get("en"), title));
        issue.addExtension(Names.TIMELINESS, new CodeType(alert.fresh() ? "fresh" : "finding"));
        if (!observations.isEmpty()) {
            DetectedIssue.DetectedIssueEvidenceComponent evidence = issue.addEvidence();
            for (Reference observation : observations) {
                evidence.addDetail(observation);
                issue.addImplicated(observation.copy());
            }
        }
        return issue;
    }

    private static Period period(AlertEpisode alert) {
        Period period = new Period();
        period.setStartElement(Names.time(alert.started()));
        if (alert.closed() != null) {
            period.setEndElement(Names.time(alert.closed()));
        }
        return period;
    }

    private static DetectedIssue.DetectedIssueSeverity severity(AlertEpisode alert) {
        return switch (alert.severity()) {
            case S1, S2 -> DetectedIssue.DetectedIssueSeverity.HIGH;
            case S3 -> DetectedIssue.DetectedIssueSeverity.MODERATE;
            case S4 -> DetectedIssue.DetectedIssueSeverity.LOW;
        };
    }
}
