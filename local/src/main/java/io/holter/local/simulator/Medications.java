package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.care.Medication;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Medication plans by condition, ATC coded. The loop diuretic's dose rises with severity, as it does in practice. */
final class Medications {
    private static final double[] FUROSEMIDE = {20, 40, 80};

    /** Ramipril, amlodipine, candesartan. */
    private static final String[] PRESSURE = {"C09AA05", "C08CA01", "C09CA06"};

    private Medications() {}

    static List<Medication> plan(List<Condition> conditions, double severity, SplittableRandom random) {
        List<Medication> plan = new ArrayList<>();
        if (conditions.contains(Condition.HEART_FAILURE)) {
            int step = (int) Math.round(1 + 0.7 * severity + 0.4 * random.nextGaussian());
            plan.add(line("C03CA01", FUROSEMIDE[Math.max(0, Math.min(2, step))], 1));
        }
        if (conditions.contains(Condition.ATRIAL_FIBRILLATION)) {
            plan.add(random.nextDouble() < 0.5 ? line("B01AF01", 20, 1) : line("B01AF02", 5, 2));
        }
        if (conditions.contains(Condition.HYPERTENSION)) {
            plan.add(line(PRESSURE[random.nextInt(PRESSURE.length)], 10, 1));
        }
        if (plan.isEmpty() || random.nextDouble() < 0.5) {
            plan.add(line("C07AB07", 5, 1));
        }
        return plan;
    }

    private static Medication line(String atc, double milligrams, int perDay) {
        return Medication.newBuilder()
                .setAtc(atc)
                .setDose(milligrams)
                .setUnit("mg")
                .setPerDay(perDay)
                .build();
    }
}
