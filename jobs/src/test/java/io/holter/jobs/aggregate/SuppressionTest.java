package io.holter.jobs.aggregate;

import static io.holter.jobs.aggregate.CountTable.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Attacks on suppressed tables. The attacker tries every table there could be, without the code under test. */
class SuppressionTest {
    private static Predicate<int[]> small(CountTable table, int k) {
        return place -> table.at(place) > 0 && table.at(place) < k;
    }

    private static CountTable table(int rows, int columns, long... counts) {
        CountTable table = new CountTable(rows, columns);
        for (int i = 0; i < counts.length; i++) {
            table.add(counts[i], i / columns, i % columns);
        }
        return table;
    }

    @Test
    void publishesEverythingWhenAllCountsAreLarge() {
        CountTable table = table(2, 2, 20, 30, 40, 50);
        Suppression suppression = Suppression.of(table, 11, small(table, 11));

        assertThat(table.places()).allMatch(suppression::published);
    }

    @Test
    void suppressesMoreSoThatASmallCountDoesNotFollowBySubtraction() {
        CountTable table = table(3, 3, 5, 30, 40, 50, 60, 70, 80, 90, 100);
        Suppression suppression = Suppression.of(table, 11, small(table, 11));

        assertThat(suppression.published(0, 0)).isFalse();
        assertThat(suppression.published(ALL, ALL)).isTrue();
        long inRow = List.of(0, 1, 2).stream()
                .filter(c -> !suppression.published(0, c))
                .count();
        long inColumn = List.of(0, 1, 2).stream()
                .filter(r -> !suppression.published(r, 0))
                .count();
        assertThat(inRow + (suppression.published(0, ALL) ? 0 : 1)).isGreaterThanOrEqualTo(2);
        assertThat(inColumn + (suppression.published(ALL, 0) ? 0 : 1)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void publishesNothingOfATableThatIsTooSmall() {
        CountTable table = table(1, 2, 3, 4);
        Suppression suppression = Suppression.of(table, 11, small(table, 11));

        assertThat(table.places()).noneMatch(suppression::published);
    }

    @Test
    void protectsTheComplement() {
        CountTable table = new CountTable(2, 2); // group, controlled or not
        table.add(40, 0, 0);
        table.add(2, 0, 1);
        table.add(30, 1, 0);
        table.add(25, 1, 1);
        Suppression suppression = Suppression.of(table, 11, small(table, 11));

        assertThat(suppression.published(0, 1)).isFalse();
        assertThat(suppression.published(0, 0) && suppression.published(0, ALL)).isFalse();
    }

    @Test
    void leavesTheAttackerAtLeastKPossibilitiesForEverySuppressedCount() {
        Random random = new Random(20260301);
        int attacked = 0;
        for (int round = 0; round < 12; round++) {
            int k = 4;
            CountTable table = new CountTable(2, 3);
            for (int i = 0; i < 6; i++) {
                table.add(random.nextInt(9), i / 3, i % 3);
            }
            Suppression suppression = Suppression.of(table, k, small(table, k));
            attacked += attack(table, suppression, k);
        }
        assertThat(attacked).isGreaterThan(20);
    }

    /** Lists every table that fits what is published; each suppressed count must then span at least k. */
    private static int attack(CountTable table, Suppression suppression, int k) {
        List<int[]> open =
                table.places().stream().filter(p -> !suppression.published(p)).toList();
        if (open.isEmpty() || open.size() == table.places().size()) {
            return 0;
        }
        Attacker attacker = new Attacker(table, suppression, open);
        attacker.guess(0);
        for (int i = 0; i < open.size(); i++) {
            assertThat(attacker.high[i] - attacker.low[i])
                    .as("range of a suppressed count")
                    .isGreaterThanOrEqualTo(k);
        }
        return open.size();
    }

    /** Tries every count from 0 to 12 in every cell; a larger one could only widen the ranges. */
    private static final class Attacker {
        private static final int MOST = 12;

        private final double[][] known;
        private final long[] sums;
        private final double[][] wanted;
        private final long[] cells = new long[6];
        private final long[] low;
        private final long[] high;

        Attacker(CountTable truth, Suppression suppression, List<int[]> open) {
            List<int[]> published =
                    truth.places().stream().filter(suppression::published).toList();
            known = published.stream().map(truth::members).toArray(double[][]::new);
            sums = published.stream().mapToLong(truth::at).toArray();
            wanted = open.stream().map(truth::members).toArray(double[][]::new);
            low = new long[open.size()];
            high = new long[open.size()];
            Arrays.fill(low, Long.MAX_VALUE);
        }

        void guess(int next) {
            if (next == cells.length) {
                if (fits()) {
                    note();
                }
                return;
            }
            for (cells[next] = 0; cells[next] <= MOST; cells[next]++) {
                guess(next + 1);
            }
        }

        private boolean fits() {
            for (int i = 0; i < known.length; i++) {
                if (sum(known[i]) != sums[i]) {
                    return false;
                }
            }
            return true;
        }

        private void note() {
            for (int i = 0; i < wanted.length; i++) {
                long value = sum(wanted[i]);
                low[i] = Math.min(low[i], value);
                high[i] = Math.max(high[i], value);
            }
        }

        private long sum(double[] members) {
            long sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += (long) members[i] * cells[i];
            }
            return sum;
        }
    }
}
