package io.holter.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.schema.risk.FeatureRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private final Splitter splitter = new Splitter(new Eligibility(7), "salt", 0.3, 0.6, 5);

    private static FeatureRow row(String patient, int daysAgo, @Nullable Boolean label) {
        FeatureRow row = new FeatureRow();
        row.setPatient(patient);
        row.setIndex(NIGHT.minus(Duration.ofDays(daysAgo)));
        row.setFeatures(Arrays.asList(1.0, null));
        row.setDaysWithData(20);
        row.setConsentTraining(true);
        row.setAtRisk(true);
        row.setLabel(label);
        return row;
    }

    private static FeatureTable table(List<FeatureRow> rows) {
        return new FeatureTable(
                NIGHT,
                "hf_decompensation",
                30,
                List.of(new Feature("a", "1"), new Feature("b", "kg")),
                rows,
                "0".repeat(64));
    }

    private static List<FeatureRow> cohort() {
        List<FeatureRow> rows = new ArrayList<>();
        Random random = new Random(1);
        for (int p = 0; p < 200; p++) {
            for (int day = 0; day <= 60; day += 6) {
                rows.add(row("p" + p, day, day < 30 ? null : random.nextInt(10) == 0));
            }
        }
        return rows;
    }

    private static Set<String> patients(List<Example> rows) {
        return rows.stream().map(Example::patient).collect(Collectors.toSet());
    }

    @Test
    void testsOnOtherPatientsAndLater() {
        Split split = splitter.split(table(cohort()));

        assertThat(patients(split.test())).doesNotContainAnyElementsOf(patients(split.development()));
        assertThat(patients(split.test()).size()).isBetween(40, 80);
        Instant last = split.development().stream()
                .map(Example::index)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(split.test()).allSatisfy(e -> assertThat(e.index()).isAfter(last));
    }

    @Test
    void keepsTestPatientsTheSameWhateverElseIsInTheTable() {
        Set<String> all = patients(splitter.split(table(cohort())).test());
        List<FeatureRow> half = cohort().stream()
                .filter(r -> Integer.parseInt(r.getPatient().substring(1)) < 100)
                .toList();

        assertThat(all).containsAll(patients(splitter.split(table(half)).test()));
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        List<FeatureRow> shuffled = cohort();
        Collections.shuffle(shuffled, new Random(2));
        Split one = splitter.split(table(cohort()));
        Split other = splitter.split(table(shuffled));

        assertThat(other.flow()).isEqualTo(one.flow());
        assertThat(other.fold()).isEqualTo(one.fold());
        assertThat(other.development())
                .extracting(Example::patient)
                .isEqualTo(one.development().stream().map(Example::patient).toList());
    }

    @Test
    void keepsAPatientInOneFoldAndDealsOutcomesEvenly() {
        Split split = splitter.split(table(cohort()));
        Map<String, Integer> foldOf = new HashMap<>();
        int[] events = new int[5];
        for (int i = 0; i < split.fold().length; i++) {
            Example e = split.development().get(i);
            assertThat(foldOf.merge(e.patient(), split.fold()[i], (a, b) -> a.equals(b) ? a : -1))
                    .isNotNegative();
            events[split.fold()[i]] += e.label() ? 1 : 0;
        }
        assertThat(events).doesNotContain(0);
    }

    @Test
    void leavesOutRowsForTheFirstReasonThatHoldsAndCountsThem() {
        FeatureRow notAtRisk = row("a", 40, true);
        notAtRisk.setAtRisk(false);
        FeatureRow noConsent = row("b", 40, true);
        noConsent.setConsentTraining(false);
        FeatureRow early = row("c", 29, true);
        FeatureRow unknown = row("d", 40, null);
        FeatureRow thin = row("e", 40, false);
        thin.setDaysWithData(6);

        ParticipantFlow flow = splitter.split(
                        table(List.of(notAtRisk, noConsent, early, unknown, thin, row("f", 40, true))))
                .flow();

        assertThat(flow.rows()).isEqualTo(6);
        assertThat(List.of(flow.notAtRisk(), flow.noConsent(), flow.horizonOpen(), flow.noLabel(), flow.tooFewDays()))
                .containsOnly(1);
        assertThat(flow.unusedByTime() + flow.development().rows() + flow.test().rows())
                .isEqualTo(1);
    }

    @Test
    void refusesTablesThatDoNotHoldTogether() {
        FeatureRow narrow = row("a", 40, true);
        narrow.setFeatures(List.of(1.0));

        assertThatThrownBy(() -> table(List.of(narrow)))
                .isInstanceOf(MismatchedTableException.class)
                .hasMessageContaining("1 rows do not have the 2 values of the catalogue");
        assertThatThrownBy(() -> table(List.of(row("a", -1, null)))).hasMessageContaining("after the index time");
        assertThatThrownBy(() -> table(List.of(row("a", 3, null), row("a", 3, null))))
                .hasMessageContaining("repeat a patient");
    }
}
