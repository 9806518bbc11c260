package io.holter.training.report.fhir;

import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.ReportNight;
import io.holter.training.report.content.RiskCategory;
import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.content.RiskNight;
import io.holter.training.report.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.jspecify.annotations.Nullable;

/** A risk score as a RiskAssessment: probability in percent, its interval as a range in percent. */
final class Assessments {
    private static final String QUALITATIVE = "http://terminology.hl7.org/CodeSystem/risk-probability";

    private final Messages messages;
    private final ReportNight night;
    private final @Nullable ModelSheet model;

    Assessments(Messages messages, ReportNight night, @Nullable ModelSheet model) {
        this.messages = messages;
        this.night = night;
        this.model = model;
    }

    RiskAssessment of(RiskNight risk, String patient, Reference performer, List<Reference> basis) {
        RiskAssessment assessment = new RiskAssessment();
        assessment.setId(Names.id("risk", patient, risk.night().toString(), risk.model()));
        boolean known = risk.probability() != null;
        assessment.setStatus(
                known ? RiskAssessment.RiskAssessmentStatus.FINAL : RiskAssessment.RiskAssessmentStatus.CANCELLED);
        assessment.setMethod(Names.concept(Names.MODEL, risk.model(), risk.model()));
        assessment.setCode(new CodeableConcept().setText("30-day risk of heart-failure decompensation"));
        assessment.setSubject(Names.patient(patient));
        assessment.setOccurrence(Names.time(night.index()));
        assessment.setPerformer(performer);
        basis.forEach(assessment::addBasis);
        if (known) {
            assessment.addPrediction(prediction(risk));
        } else {
            String code = Objects.requireNonNullElse(risk.notEvaluable(), "no_model");
            String why = messages.find("notevaluable." + code).orElse(code);
            assessment.addReasonCode(Names.concept(Names.NOT_EVALUABLE, code, why));
            assessment.addNote().setText("Not evaluable: " + why);
        }
        return assessment;
    }

    private RiskAssessment.RiskAssessmentPredictionComponent prediction(RiskNight risk) {
        double probability = Objects.requireNonNull(risk.probability());
        var prediction = new RiskAssessment.RiskAssessmentPredictionComponent();
        prediction.setOutcome(Names.concept(Names.OUTCOME, "hf_decompensation", "Decompensation of heart failure"));
        prediction.setProbability(new DecimalType(percent(probability)));
        if (risk.low() != null && risk.high() != null) {
            prediction.addExtension(
                    Names.INTERVAL, new Range().setLow(share(risk.low())).setHigh(share(risk.high())));
        }
        if (risk.baseline() != null) {
            prediction.addExtension(Names.BASELINE, share(risk.baseline()));
        }
        if (model != null) {
            prediction.setQualitativeRisk(qualitative(model.category(probability)));
            prediction.setWhen(horizon(model));
        }
        prediction.setRationale(rationale(risk.factors()));
        return prediction;
    }

    private Period horizon(ModelSheet sheet) {
        Period period = new Period();
        period.setStartElement(Names.time(night.index()));
        return period.setEndElement(Names.time(night.index().plus(sheet.horizonDays(), ChronoUnit.DAYS)));
    }

    private String rationale(List<RiskFactor> factors) {
        String named = factors.stream()
                .limit(5)
                .map(f -> messages.find("feature." + f.feature())
                                .orElse(f.feature().replace('_', ' '))
                        + (f.effect() > 0 ? " (raises)" : " (lowers)"))
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "No factors were recorded." : "Association, not cause: " + named + ".";
    }

    private static CodeableConcept qualitative(RiskCategory category) {
        String code =
                category == RiskCategory.RAISED ? "moderate" : category.name().toLowerCase(Locale.ROOT);
        CodeableConcept concept = new CodeableConcept().setText(category.name().toLowerCase(Locale.ROOT));
        concept.addCoding().setSystem(QUALITATIVE).setCode(code);
        return concept;
    }

    private static Quantity share(double share) {
        return new Quantity()
                .setValue(percent(share))
                .setUnit("%")
                .setSystem(Names.UCUM)
                .setCode("%");
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
