package io.holter.training;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.FeatureDefinition;
import io.holter.archive.manifest.FeatureFile;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.ObjectStore;
import io.holter.schema.risk.FeatureRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up cohort whose outcomes depend on weight rise, resting heart rate and age in a known way. */
public final class TestingCohort {
    /** The night of the table. */
    public static final LocalDate NIGHT = LocalDate.of(2026, 3, 1);

    static final List<FeatureDefinition> CATALOGUE = List.of(
            new FeatureDefinition("age_years", "a", "Age."),
            new FeatureDefinition("sex_female", "1", "1 if female."),
            new FeatureDefinition("has_diabetes", "1", "1 if diabetic."),
            new FeatureDefinition("weight_rise_3d", "kg", "Weight over the lowest of three days."),
            new FeatureDefinition("resting_rate_change", "/min", "Resting heart rate less the patient's usual one."),
            new FeatureDefinition("steps_ratio", "1", "Steps of 7 days over steps of 28 days."),
            new FeatureDefinition("noise", "1", "Nothing."));

    private final int patients;
    private final double baseLogOdds;
    private final Random random;

    /** A cohort; a lower base gives fewer events, -100 gives none. */
    public TestingCohort(int patients, double baseLogOdds, long seed) {
        this.patients = patients;
        this.baseLogOdds = baseLogOdds;
        this.random = new Random(seed);
    }

    static Instant nightIndex(LocalDate night) {
        return night.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Writes the feature table of a night. */
    public void write(ObjectStore store, LocalDate night) {
        List<FeatureRow> rows = rows(night);
        WrittenFile file = RowFile.write(store, ArchiveLayout.featureFile(night, 0, "test"), FeatureRow.class, rows);
        long labelled = rows.stream().filter(r -> r.getLabel() != null).count();
        long positives =
                rows.stream().filter(r -> Boolean.TRUE.equals(r.getLabel())).count();
        new Manifests(store)
                .publish(new FeatureManifest(
                        FeatureManifest.FORMAT,
                        night,
                        nightIndex(night),
                        "hf_decompensation",
                        30,
                        rows.size(),
                        labelled,
                        positives,
                        CATALOGUE,
                        List.of(new FeatureFile(file.path(), file.rows(), file.bytes(), file.sha256())),
                        Map.of()));
    }

    List<FeatureRow> rows(LocalDate night) {
        List<FeatureRow> rows = new ArrayList<>();
        for (int p = 0; p < patients; p++) {
            Person person = new Person("p" + p, 50 + random.nextInt(40), random.nextInt(2), random.nextInt(4) / 3);
            for (int day = 57; day >= 0; day -= 3) {
                rows.add(row(person, nightIndex(night.minusDays(day)), day));
            }
        }
        rows.sort(Comparator.comparing(FeatureRow::getIndex).thenComparing(FeatureRow::getPatient));
        return rows;
    }

    private FeatureRow row(Person person, Instant index, int daysAgo) {
        double rise = Math.max(0, random.nextGaussian() + 0.5);
        double rate = random.nextGaussian() * 4;
        double steps = 1 + random.nextGaussian() * 0.2;
        double logOdds = baseLogOdds + 0.9 * rise + 0.15 * rate + 0.03 * (person.age() - 70) - 2 * (steps - 1);
        boolean event = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        List<Double> values = new ArrayList<>(List.of(
                (double) person.age(),
                (double) person.female(),
                (double) person.diabetes(),
                rise,
                rate,
                steps,
                random.nextGaussian()));
        if (random.nextInt(5) == 0) {
            values.set(5, null);
        }
        FeatureRow row = new FeatureRow();
        row.setPatient(person.id());
        row.setIndex(index);
        row.setFeatures(values);
        row.setDaysWithData(random.nextInt(20) == 0 ? 3 : 25);
        row.setConsentTraining(!person.id().endsWith("7"));
        row.setAtRisk(true);
        row.setLabel(daysAgo >= 30 ? Boolean.valueOf(event) : null);
        return row;
    }

    private record Person(String id, int age, int female, int diabetes) {}
}
