package io.holter.jobs.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which counts of a table are published. Sensitive counts are suppressed first. Then an attacker is played who
 * knows all published counts and that counts are not negative: while the range that this leaves for a suppressed count is
 * narrower than {@code k}, one more count is suppressed. Ranges are found by linear programming, so no chain of
 * subtractions, however long, gets closer.
 */
final class Suppression {
    /** Fewest patients that a published count may stand for (CMS cell size policy). */
    static final int K = 11;

    private static final double TOLERANCE = 1e-6;

    private final CountTable table;
    private final int k;
    private final List<int[]> places;
    private final boolean[] published;
    private final boolean[] safe;

    private Suppression(CountTable table, int k, Predicate<int[]> sensitive) {
        this.table = table;
        this.k = k;
        this.places = table.places();
        this.published = new boolean[places.size()];
        this.safe = new boolean[places.size()];
        for (int i = 0; i < published.length; i++) {
            published[i] = !sensitive.test(places.get(i));
        }
    }

    /** Runs both stages. */
    static Suppression of(CountTable table, int k, Predicate<int[]> sensitive) {
        Suppression suppression = new Suppression(table, k, sensitive);
        suppression.complete();
        return suppression;
    }

    /** True if the count at this place may be published. */
    boolean published(int... place) {
        for (int i = 0; i < published.length; i++) {
            if (Arrays.equals(places.get(i), place)) {
                return published[i];
            }
        }
        throw new IllegalArgumentException("no such place in the table");
    }

    private void complete() {
        for (Optional<Integer> open = weakest(); open.isPresent(); open = weakest()) {
            published[victim(places.get(open.get()))] = false;
        }
    }

    /** A suppressed count that the published ones give away. Suppressing more only widens ranges, so safe stays safe. */
    private Optional<Integer> weakest() {
        for (int i = 0; i < published.length; i++) {
            if (!published[i] && !safe[i]) {
                if (width(places.get(i)) < k - TOLERANCE && anyPublished()) {
                    return Optional.of(i);
                }
                safe[i] = true;
            }
        }
        return Optional.empty();
    }

    private boolean anyPublished() {
        for (boolean p : published) {
            if (p) {
                return true;
            }
        }
        return false;
    }

    private double width(int[] place) {
        List<double[]> equations = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < published.length; i++) {
            if (published[i]) {
                equations.add(table.members(places.get(i)));
                sums.add((double) table.at(places.get(i)));
            }
        }
        double[][] known = equations.toArray(double[][]::new);
        double[] values = sums.stream().mapToDouble(Double::doubleValue).toArray();
        double[] goal = table.members(place);
        double high = Simplex.max(known, values, goal);
        double low =
                -Simplex.max(known, values, Arrays.stream(goal).map(g -> -g).toArray());
        return high - low;
    }

    /**
     * The count to give up for the one at {@code open}: inner classes before subtotals before the total, because totals
     * are what a release is for; then near before far (criteria that differ), small before large. A 0 last of all: it
     * hides nothing, and once withheld it would itself follow from the 0 of its subtotal.
     */
    private int victim(int[] open) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < published.length; i++) {
            if (published[i]) {
                candidates.add(i);
            }
        }
        return candidates.stream()
                .min(Comparator.<Integer, Boolean>comparing(i -> table.at(places.get(i)) == 0)
                        .thenComparingInt(i -> totals(places.get(i)))
                        .thenComparingInt(i -> differences(places.get(i), open))
                        .thenComparingLong(i -> table.at(places.get(i)))
                        .thenComparing(i -> i))
                .orElseThrow();
    }

    private static int differences(int[] a, int[] b) {
        int differences = 0;
        for (int i = 0; i < a.length; i++) {
            differences += a[i] == b[i] ? 0 : 1;
        }
        return differences;
    }

    private static int totals(int[] place) {
        return (int) Arrays.stream(place).filter(c -> c == CountTable.ALL).count();
    }
}
