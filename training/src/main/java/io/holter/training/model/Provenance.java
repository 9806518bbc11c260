package io.holter.training.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from, so that it can be made again to the byte.
 *
 * @param dataHash SHA-256 of the feature table, hexadecimal
 * @param seed seed of the night
 * @param salt salt of the split by patient
 * @param algorithm name of the winning candidate, such as {@code boosting-depth2}
 * @param hyperParameters of the winning candidate
 * @param library name and version of the training library
 * @param java feature version of the Java runtime
 * @param rows development rows
 * @param events development rows with the outcome
 * @param patients development patients
 */
public record Provenance(
        String dataHash,
        long seed,
        String salt,
        String algorithm,
        Map<String, Double> hyperParameters,
        String library,
        int java,
        int rows,
        int events,
        int patients) {

    /** Copies (sorted by name) and checks. */
    public Provenance {
        Bounds.check(dataHash.matches("[0-9a-f]{64}"), "dataHash", "is not a SHA-256");
        Bounds.text("salt", salt, 100);
        Bounds.name("algorithm", algorithm);
        Bounds.size("hyperParameters", hyperParameters.size(), 0, 30);
        hyperParameters.values().forEach(v -> Bounds.finite("hyperParameters", v));
        hyperParameters = new TreeMap<>(hyperParameters);
        Bounds.text("library", library, 60);
    }
}
