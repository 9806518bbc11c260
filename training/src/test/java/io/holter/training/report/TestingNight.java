package io.holter.training.report;

import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import io.holter.training.report.content.CalibrationBin;
import io.holter.training.report.content.Estimate;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.Performance;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.ReportNight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A night of made-up patients: the first dozen are stories worth looking at, the rest are ordinary. */
final class TestingNight {
    static final LocalDate DATE = LocalDate.of(2026, 2, 28);
    static final Instant INDEX = Instant.parse("2026-03-01T00:00:00Z");
    static final ReportNight NIGHT =
            new ReportNight(DATE, INDEX, Instant.parse("2026-02-28T23:58:31Z"), ZoneId.of("Europe/Berlin"), 28, true);

    private TestingNight() {}

    static ReportData of(int patients) {
        List<PatientReport> reports = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            reports.add(patient(i));
        }
        return new ReportData(NIGHT, model(), reports);
    }

    static ModelSheet model() {
        List<CalibrationBin> bins = List.of(
                new CalibrationBin(0.012, 0.010, 210),
                new CalibrationBin(0.031, 0.036, 180),
                new CalibrationBin(0.062, 0.055, 150),
                new CalibrationBin(0.11, 0.13, 90),
                new CalibrationBin(0.19, 0.17, 60),
                new CalibrationBin(0.34, 0.38, 30));
        Performance performance = new Performance(
                LocalDate.of(2026, 1, 20),
                LocalDate.of(2026, 1, 29),
                86,
                41,
                new Estimate(0.81, 0.74, 0.87),
                new Estimate(0.66, 0.58, 0.73),
                0.94,
                1.06,
                0.047,
                0.15,
                0.63,
                0.27,
                bins);
        return new ModelSheet("hf-decompensation-30d", "2026-02-28", "logistic-10", 30, 0.05, 0.15, performance);
    }

    static PatientReport patient(int i) {
        TestingPatient p = new TestingPatient(i);
        return switch (i) {
            case 0 ->
                p.failing()
                        .risk(0.31, 0.12, 14)
                        .alert("HF-01", Severity.S2, 26, 0, true, Signal.WEIGHT)
                        .alert("RH-04", Severity.S1, 2, 0, true, Signal.HEART_RATE)
                        .build();
            case 1 ->
                p.usual()
                        .risk(0.04, 0.04, 14)
                        .alert("BP-01", Severity.S2, 5, 0, true, Signal.SYSTOLIC)
                        .alert("BP-02", Severity.S3, 200, 190, true, Signal.SYSTOLIC)
                        .build();
            case 2 ->
                p.failing()
                        .risk(0.22, 0.09, 14)
                        .alert("RH-04", Severity.S2, 9, 7, true, Signal.HEART_RATE)
                        .build();
            case 3 -> p.failing().risk(0.19, 0.16, 14).build();
            case 4 ->
                p.usual()
                        .risk(0.062, 0.058, 14)
                        .alert("RH-01", Severity.S2, 30, 0, false, Signal.HEART_RATE)
                        .build();
            case 5 ->
                p.silent(4)
                        .risk(0.083, 0.08, 10)
                        .alert("DQ-01", Severity.S3, 98, 0, true, Signal.WEIGHT)
                        .build();
            case 6 -> p.sparse().notEvaluable("too_few_days").build();
            case 7 -> p.usual().risk(0.09, 0.03, 14).build();
            case 8 -> p.paused().notEvaluable("too_few_days").build();
            case 9 -> p.usual().risk(0.003, 0.004, 14).build();
            case 10 -> p.usual().without().build();
            default ->
                p.usual()
                        .risk(0.01 + 0.002 * (i % 20), 0.01 + 0.0021 * (i % 20), 14)
                        .build();
        };
    }
}
