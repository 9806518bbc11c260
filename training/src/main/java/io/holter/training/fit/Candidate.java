package io.holter.training.fit;

import java.util.List;
import java.util.Map;

/**
 * A way to train, with its hyper-parameters. Few and coarse on purpose: the smallest cohorts have some dozens of events.
 *
 * @param name such as {@code logistic-10}
 * @param kind algorithm
 * @param parameters hyper-parameters by name
 */
public record Candidate(String name, Kind kind, Map<String, Double> parameters) {

    /** The algorithms. */
    public enum Kind {
        /** Logistic regression with an L2 penalty {@code lambda} on standardised columns. */
        LOGISTIC,
        /** Random forest: {@code trees}, {@code depth}. */
        FOREST,
        /** Gradient boosting on log odds: {@code trees}, {@code depth}, {@code shrinkage}, {@code subsample}. */
        BOOSTING
    }

    /** Copies. */
    public Candidate {
        parameters = Map.copyOf(parameters);
    }

    /** The candidates of every night, simplest first. */
    public static List<Candidate> standard() {
        return List.of(
                logistic(10),
                logistic(30),
                logistic(100),
                forest(100, 4),
                forest(100, 8),
                boosting(60, 1),
                boosting(60, 2));
    }

    static Candidate logistic(double lambda) {
        return new Candidate("logistic-" + (int) lambda, Kind.LOGISTIC, Map.of("lambda", lambda));
    }

    static Candidate forest(int trees, int depth) {
        return new Candidate(
                "forest-depth" + depth, Kind.FOREST, Map.of("trees", (double) trees, "depth", (double) depth));
    }

    static Candidate boosting(int trees, int depth) {
        return new Candidate(
                "boosting-depth" + depth,
                Kind.BOOSTING,
                Map.of("trees", (double) trees, "depth", (double) depth, "shrinkage", 0.08, "subsample", 0.7));
    }

    int whole(String parameter) {
        return (int) real(parameter);
    }

    double real(String parameter) {
        Double value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalStateException("candidate " + name + " has no " + parameter);
        }
        return value;
    }
}
