package io.holter.training.dataset;

import io.holter.schema.risk.FeatureRow;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The feature table of one night: rows at past index times, with labels as far as they are known, and at the night's own.
 *
 * @param index index time of the night; no row is later
 * @param outcome what is predicted, such as {@code hf_decompensation}
 * @param horizonDays how far labels look ahead
 * @param catalogue the features, in the order of every row's values
 * @param rows one per patient and index time
 * @param hash SHA-256 over the files that it was read from, hexadecimal
 */
public record FeatureTable(
        Instant index, String outcome, int horizonDays, List<Feature> catalogue, List<FeatureRow> rows, String hash) {

    /**
     * Copies and checks.
     *
     * @throws MismatchedTableException if rows and catalogue do not belong together
     */
    public FeatureTable {
        catalogue = List.copyOf(catalogue);
        rows = List.copyOf(rows);
        check(!catalogue.isEmpty(), "its catalogue names no feature");
        check(catalogue.stream().map(Feature::name).distinct().count() == catalogue.size(), "it names a feature twice");
        int width = catalogue.size();
        long wrong = rows.stream().filter(r -> r.getFeatures().size() != width).count();
        check(wrong == 0, wrong + " rows do not have the " + width + " values of the catalogue");
        long late = rows.stream().filter(r -> r.getIndex().isAfter(index)).count();
        check(late == 0, late + " rows lie after the index time of the night");
        long twice = rows.size()
                - rows.stream()
                        .map(r -> List.of(r.getPatient(), r.getIndex()))
                        .distinct()
                        .count();
        check(twice == 0, twice + " rows repeat a patient and index time");
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new MismatchedTableException("feature table refused: " + problem + "; run the feature step again");
        }
    }

    /** Where a feature stands in the catalogue, if it does. */
    public OptionalInt position(String feature) {
        return IntStream.range(0, catalogue.size())
                .filter(i -> catalogue.get(i).name().equals(feature))
                .findFirst();
    }

    /** The values of a row; NaN where there is none. */
    public static double[] values(FeatureRow row) {
        return row.getFeatures().stream()
                .mapToDouble(v -> v == null ? Double.NaN : v)
                .map(v -> Double.isFinite(v) ? v : Double.NaN)
                .toArray();
    }
}
