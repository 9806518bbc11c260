package io.holter.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.Worklist;
import io.holter.training.report.content.WorklistEntry;
import io.holter.training.report.fhir.PatientBundle;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;

class FhirBundleTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private final ReportData data = TestingNight.of(9);

    @Test
    void validatorFindsNoErrorInAnyBundle() {
        FhirValidator validator = validator();
        for (WorklistEntry entry : Worklist.of(data)) {
            String json = new PatientBundle(data).of(entry, "token");
            List<SingleValidationMessage> errors = validator.validateWithResult(json).getMessages().stream()
                    .filter(m ->
                            m.getSeverity() == ResultSeverityEnum.ERROR || m.getSeverity() == ResultSeverityEnum.FATAL)
                    .toList();
            assertThat(errors).as("errors in %s", json).isEmpty();
        }
    }

    @Test
    void validatorWouldFindAWrongProbability() {
        WorklistEntry entry = Worklist.entry(data, TestingNight.patient(0));
        String json = new PatientBundle(data)
                .of(entry, "token")
                .replace("\"probabilityDecimal\": 31.0", "\"probabilityDecimal\": 310");
        assertThat(validator().validateWithResult(json).isSuccessful()).isFalse();
    }

    @Test
    void strictParserReadsBackWhatWasWritten() {
        var parser = FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        for (WorklistEntry entry : Worklist.of(data)) {
            String json = new PatientBundle(data).of(entry, "token");
            Bundle bundle = parser.parseResource(Bundle.class, json);
            assertThat(FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle))
                    .isEqualTo(json);
        }
    }

    @Test
    void carriesTheScoreInPercentAndEveryAlert() {
        WorklistEntry entry = Worklist.entry(data, TestingNight.patient(0));
        Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, new PatientBundle(data).of(entry, "token"));
        RiskAssessment risk = first(bundle, RiskAssessment.class);
        assertThat(risk.getPredictionFirstRep().getProbabilityDecimalType().getValueAsString())
                .isEqualTo("31.0");
        assertThat(bundle.getEntry().stream().filter(e -> e.getResource() instanceof DetectedIssue))
                .hasSize(2);
        assertThat(first(bundle, DetectedIssue.class).getSeverity())
                .isEqualTo(DetectedIssue.DetectedIssueSeverity.HIGH);
    }

    @Test
    void printsNoNumberWhenNotEvaluable() {
        WorklistEntry entry = Worklist.entry(data, TestingNight.patient(6));
        Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, new PatientBundle(data).of(entry, "token"));
        RiskAssessment risk = first(bundle, RiskAssessment.class);
        assertThat(risk.getStatus()).isEqualTo(RiskAssessment.RiskAssessmentStatus.CANCELLED);
        assertThat(risk.getPrediction()).isEmpty();
        assertThat(risk.getReasonCodeFirstRep().getCodingFirstRep().getCode()).isEqualTo("too_few_days");
    }

    private static <T> T first(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static FhirValidator validator() {
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR));
        FhirValidator validator = FHIR.newValidator();
        validator.registerValidatorModule(new FhirInstanceValidator(support));
        return validator;
    }
}
