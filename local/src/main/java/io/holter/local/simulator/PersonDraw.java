package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws a person: who, how ill, with what devices. Severity drives both the hidden hazard and what can be seen. */
final class PersonDraw {
    /** Personal threshold of RH-04 for those who have one, /min. */
    static final double PERSONAL_TACHYCARDIA = 130;

    private static final String[] ZONES = {
        "Europe/Berlin",
        "Europe/Berlin",
        "Europe/Berlin",
        "Europe/Vienna",
        "Europe/Zurich",
        "Europe/Paris",
        "Europe/Rome",
        "Europe/Lisbon"
    };
    private static final String[] INSURERS = {"INS-A", "INS-A", "INS-A", "INS-B", "INS-B", "INS-C", "INS-C", "INS-D"};
    /** Onsets per day of a heart-failure patient of average severity. */
    private static final double ONSET = 0.0038;

    private static final double ONSET_PER_SEVERITY = 1.2;

    private final CohortPlan plan;
    private final int index;
    private final SplittableRandom random;
    private final List<Condition> conditions;
    private final double severity;
    private final Traits traits;

    private PersonDraw(CohortPlan plan, int index) {
        this.plan = plan;
        this.index = index;
        this.random = Seeds.of(plan.seed(), index, Seeds.Purpose.PERSON, 0);
        this.severity = random.nextGaussian();
        this.conditions = conditions();
        this.traits = TraitsDraw.draw(plan, index, conditions);
    }

    static Person draw(CohortPlan plan, int index) {
        return new PersonDraw(plan, index).person();
    }

    private Person person() {
        boolean failing = conditions.contains(Condition.HEART_FAILURE);
        boolean pressured = failing || conditions.contains(Condition.HYPERTENSION);
        boolean watch = index == 0 || random.nextDouble() < 0.85;
        Person.Equipment equipment = new Person.Equipment(
                watch,
                watch && traits.rhythm(),
                watch && failing && traits.wrist(),
                traits.thermometer(),
                pressured || random.nextDouble() < 0.5,
                failing || random.nextDouble() < 0.3,
                failing || conditions.contains(Condition.COPD),
                random.nextDouble() < 0.03,
                random.nextDouble() < 0.02,
                traits.skew(),
                index == 0 ? Math.min(10, plan.days() / 3) : -1);
        PatientProfile profile = profile(equipment);
        HeartFailureCourse course =
                new HeartFailureCourse(failing ? ONSET * Math.exp(ONSET_PER_SEVERITY * severity) : 0);
        return new Person(index, profile, ZoneId.of(profile.getZone()), body(failing), course, equipment, traits);
    }

    private List<Condition> conditions() {
        List<Condition> drawn = new ArrayList<>();
        boolean failing = chance(0.5);
        add(drawn, Condition.HEART_FAILURE, failing);
        add(drawn, Condition.ATRIAL_FIBRILLATION, chance(failing ? 0.3 : 0.35));
        add(drawn, Condition.LVEF_35_OR_LESS, failing && chance(0.35));
        add(drawn, Condition.HYPERTENSION, chance(failing ? 0.6 : 0.7));
        add(drawn, Condition.CORONARY_HEART_DISEASE, chance(failing ? 0.45 : 0.25));
        add(drawn, Condition.DIABETES, chance(0.28));
        add(drawn, Condition.CHRONIC_KIDNEY_DISEASE, chance(failing ? 0.3 + 0.08 * severity : 0.12));
        add(drawn, Condition.COPD, chance(failing ? 0.17 : 0.08));
        add(drawn, Condition.PRIOR_STROKE, chance(0.08));
        add(drawn, Condition.ATHLETE, !failing && chance(0.04));
        if (drawn.isEmpty()) {
            drawn.add(Condition.HYPERTENSION);
        }
        return List.copyOf(drawn);
    }

    private Person.Body body(boolean failing) {
        double ill = failing ? severity : -0.5;
        double rate = (conditions.contains(Condition.ATHLETE) ? 52 : 68) + (failing ? 3 : 0) + 3 * ill + normal(5);
        double systolic = (conditions.contains(Condition.HYPERTENSION) ? 135 : 122) - (failing ? 6 : 0) + normal(11);
        return new Person.Body(
                Math.max(50, Math.min(88, rate)),
                Math.max(108, Math.min(160, systolic)),
                Math.max(58, Math.min(96, 0.42 * systolic + 24 + normal(6))),
                Math.max(45, 81 + normal(15)),
                Math.min(98, 96.6 - (failing ? 0.8 : 0) - 0.7 * ill + normal(0.6)),
                Math.max(800, (failing ? 4000 : 6200) * Math.exp(-0.28 * ill + normal(0.3))),
                27 * Math.exp(-0.18 * ill + normal(0.42)),
                chance(0.7) ? Math.min(6, 2.1 - 1.3 * Math.log(1 - random.nextDouble())) : 0.4);
    }

    private PatientProfile profile(Person.Equipment equipment) {
        boolean failing = conditions.contains(Condition.HEART_FAILURE);
        int age = (int) Math.max(25, Math.min(94, (failing ? 72 + 2.5 * severity : 64) + normal(9)));
        return PatientProfile.newBuilder()
                .setPatient(Seeds.pseudonym("p", plan.seed(), index))
                .setRevision(1)
                .setConditions(conditions)
                .setBirthYear(plan.firstDay().getYear() - age)
                .setSex(chance(0.42) ? Sex.FEMALE : Sex.MALE)
                .setZone(pick(ZONES))
                .setMedication(Medications.plan(conditions, severity, random))
                .setContracted(contracted(equipment))
                .setLimits(limits(equipment))
                .setConsents(consents())
                .setInsurer(chance(0.96) ? pick(INSURERS) : null)
                .setEnrolled(Instant.ofEpochMilli(plan.start()))
                .build();
    }

    private static List<String> contracted(Person.Equipment equipment) {
        List<String> signals = new ArrayList<>();
        addCode(signals, Signal.HEART_RATE, equipment.watch());
        addCode(signals, Signal.SYSTOLIC, equipment.cuff());
        addCode(signals, Signal.WEIGHT, equipment.scale());
        return signals;
    }

    private List<PersonalLimit> limits(Person.Equipment equipment) {
        List<PersonalLimit> limits = new ArrayList<>();
        add(limits, limit("RH-04", "limit", PERSONAL_TACHYCARDIA), equipment.watch() && chance(0.06));
        add(limits, limit("CHD-05", "ceiling", Math.max(60, traits.ceiling())), traits.ceiling() > 0);
        return limits;
    }

    private PersonalLimit limit(String rule, String parameter, double value) {
        return PersonalLimit.newBuilder()
                .setRule(rule)
                .setParameter(parameter)
                .setValue(value)
                .setSetBy("cardiologist/c-01")
                .setSetAt(Instant.ofEpochMilli(plan.start()))
                .build();
    }

    private List<Purpose> consents() {
        List<Purpose> given = new ArrayList<>(List.of(Purpose.CARE));
        if (chance(0.93)) {
            given.add(Purpose.TRAINING);
        }
        if (chance(0.95)) {
            given.add(Purpose.AGGREGATES);
        }
        return given;
    }

    private static <T> void add(List<T> list, T item, boolean wanted) {
        if (wanted) {
            list.add(item);
        }
    }

    private static void addCode(List<String> list, Signal signal, boolean wanted) {
        add(list, signal.code(), wanted);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private double normal(double sd) {
        return sd * random.nextGaussian();
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
