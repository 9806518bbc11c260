package io.holter.schema.codec;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Closure;
import io.holter.schema.alert.Evidence;
import io.holter.schema.alert.LimitUsed;
import io.holter.schema.alert.Severity;
import io.holter.schema.alert.Timeliness;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Medication;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.risk.Contribution;
import io.holter.schema.risk.FeatureRow;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import io.holter.schema.vital.VitalSample;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;

/** One record of every contract with every field set: what the golden messages were made of. */
final class Examples {
    static final String PATIENT = "1a2b3c4d5e6f70819293a4b5c6d7e8f9";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Examples() {}

    static VitalBatch batch() {
        return new VitalBatch(
                PATIENT,
                "watch-77",
                "heart_rate",
                "/min",
                42,
                NOON.toEpochMilli(),
                new int[] {0, 60_000, -60_000},
                new double[] {61, 62.5, 148},
                new byte[] {SampleFlags.AT_REST, 0, (byte) (SampleFlags.ESTIMATED | SampleFlags.MOTION)});
    }

    static List<SpecificRecordBase> records() {
        return List.of(
                alert(), careEvent(), outcome(), profile(), riskScore(), rule(), deadLetter(), sample(), features());
    }

    static Alert alert() {
        return Alert.newBuilder()
                .setId("00112233445566778899aabbccddeeff")
                .setPatient(PATIENT)
                .setRule("RH-04")
                .setVersion(3)
                .setSeverity(Severity.S2)
                .setStatus(AlertStatus.OPENED)
                .setRevision(0)
                .setTimeliness(Timeliness.FRESH)
                .setStarted(NOON)
                .setDetected(NOON.plusSeconds(600))
                .setArrived(NOON.plusSeconds(603))
                .setLimits(List.of(
                        new LimitUsed("limit", 120.0, "/min", true, "cardiologist 9f", NOON.minusSeconds(86_400))))
                .setEvidence(List.of(new Evidence("high", "heart_rate", NOON, 131.0, "/min")))
                .setText(Map.of("de", "Ruhepuls über 120/min seit 10 min"))
                .setSuppressed(1)
                .setRecent(3)
                .setClosure(Closure.NONE)
                .build();
    }

    static CareEvent careEvent() {
        return CareEvent.newBuilder()
                .setPatient(PATIENT)
                .setId("note-9")
                .setKind(CareEventKind.NOTE)
                .setStart(NOON)
                .setEnd(NOON.plusSeconds(60))
                .setCode("new_drug")
                .setSeverity(4)
                .setDose(20.0)
                .setUnit("mg")
                .build();
    }

    static Outcome outcome() {
        return Outcome.newBuilder()
                .setPatient(PATIENT)
                .setId("case-5")
                .setKind(OutcomeKind.HF_DECOMPENSATION)
                .setTime(NOON)
                .setAdjudicated(NOON.plusSeconds(86_400))
                .setSource("discharge_letter")
                .setIntervened(true)
                .build();
    }

    static PatientProfile profile() {
        return PatientProfile.newBuilder()
                .setPatient(PATIENT)
                .setRevision(7)
                .setConditions(List.of(Condition.HEART_FAILURE, Condition.DIABETES, Condition.PRIOR_INFARCTION))
                .setBirthYear(1950)
                .setSex(Sex.FEMALE)
                .setZone("Europe/Berlin")
                .setMedication(List.of(new Medication("C03CA01", 40.0, "mg", 2)))
                .setContracted(List.of("weight"))
                .setPaused(true)
                .setLimits(List.of(new PersonalLimit("RH-04", "limit", 110.0, "cardiologist 9f", NOON)))
                .setConsents(List.of(Purpose.CARE, Purpose.TRAINING, Purpose.AGGREGATES))
                .setInsurer("K7")
                .setEnrolled(NOON)
                .setLeft(NOON.plusSeconds(1))
                .setLastRisk(0.125)
                .build();
    }

    static RiskScore riskScore() {
        return RiskScore.newBuilder()
                .setPatient(PATIENT)
                .setOutcome("hf_decompensation")
                .setHorizonDays(30)
                .setIndex(NOON)
                .setModel("hf-decompensation-30d@2026-02-28")
                .setProbability(0.25)
                .setLow(0.125)
                .setHigh(0.5)
                .setBaseline(0.0625)
                .setPercentile(93.5)
                .setNotEvaluable("too_few_days")
                .setContributions(List.of(new Contribution("weight_trend_7d", 1.5, 0.25, 0.75)))
                .build();
    }

    static RuleDefinition rule() {
        return RuleDefinition.newBuilder()
                .setRule("RH-04")
                .setVersion(3)
                .setState(RuleState.ACTIVE)
                .setChange(RuleChange.RESET)
                .setYaml("id: RH-04\n")
                .setSha256("ab".repeat(32))
                .setPublishedBy("analyst 3")
                .setPublishedAt(NOON)
                .setReason("lower limit for the elderly")
                .build();
    }

    static DeadLetter deadLetter() {
        return DeadLetter.newBuilder()
                .setTopic("vitals.v1")
                .setPartition(2)
                .setOffset(1_234_567_890_123L)
                .setArrived(NOON)
                .setReason(Reason.FUTURE)
                .setDetail("measured more than 2 min after it arrived")
                .setSamples(List.of(0, 3))
                .setSampleCount(2)
                .setOriginal(ByteBuffer.wrap(new byte[] {1, 2, -1}))
                .build();
    }

    private static VitalSample sample() {
        return VitalSample.newBuilder()
                .setPatient(PATIENT)
                .setSignal("weight")
                .setTime(NOON)
                .setValue(81.5)
                .setFlags(SampleFlags.LOW_QUALITY)
                .setDevice("scale-1")
                .setArrived(NOON.plusSeconds(5))
                .build();
    }

    private static FeatureRow features() {
        return FeatureRow.newBuilder()
                .setPatient(PATIENT)
                .setIndex(NOON)
                .setFeatures(Arrays.asList(1.5, null, -2.0))
                .setDaysWithData(21)
                .setConsentTraining(true)
                .setAtRisk(true)
                .setLabel(true)
                .setOutcomeTime(NOON.plusSeconds(3_600))
                .build();
    }
}
