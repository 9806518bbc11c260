package io.holter.training.fit;

import io.holter.training.model.Linear;
import io.holter.training.model.Predictor;
import io.holter.training.model.Tree;
import io.holter.training.model.Trees;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import smile.base.cart.RegressionNode;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;
import smile.regression.RandomForest;
import smile.regression.RegressionTree;

/**
 * Trains with Smile and hands out plain numbers.
 *
 * <p>Everything runs in a pool of its own with a fixed number of workers: Smile adds floating-point numbers in parallel streams, whose
 * shape, and so the last digit of a sum, follows the size of the pool they run in.
 */
final class SmileTrainer implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final double TOLERANCE = 1e-8;
    private static final int ITERATIONS = 1000;
    private static final String LABEL = "label";

    private final ForkJoinPool pool = new ForkJoinPool(WORKERS);

    Predictor train(Candidate candidate, Rows rows, long seed) {
        return pool.submit(() -> switch (candidate.kind()) {
                    case LOGISTIC -> neutral(logistic(candidate, rows));
                    case FOREST -> neutral(forest(candidate, rows, seed), rows);
                    case BOOSTING -> neutral(boosting(candidate, rows, seed), rows, candidate.real("shrinkage"));
                })
                .join();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    static LogisticRegression.Binomial logistic(Candidate candidate, Rows rows) {
        return LogisticRegression.binomial(
                rows.columns(), rows.label(), candidate.real("lambda"), TOLERANCE, ITERATIONS);
    }

    /**
     * A forest of regression trees on 0 and 1. Smile's classification trees join leaves that vote for the same class, and where the outcome is
     * rare all leaves do: their probabilities are lost.
     */
    static RandomForest forest(Candidate candidate, Rows rows, long seed) {
        int width = rows.columns()[0].length;
        int tries = Math.max(1, (int) Math.round(Math.sqrt(width)));
        int depth = candidate.whole("depth");
        // Smile takes the first seeds of the stream; 0 and 1 mean "do not seed" to it.
        LongStream seeds = new SplittableRandom(seed).longs(2, Long.MAX_VALUE);
        return RandomForest.fit(
                Formula.lhs(LABEL),
                frame(rows),
                candidate.whole("trees"),
                tries,
                depth + 1, // Smile counts the root
                1 << depth,
                rows.smallestLeaf(),
                1.0,
                seeds);
    }

    static GradientTreeBoost boosting(Candidate candidate, Rows rows, long seed) {
        MathEx.setSeed(seed); // Smile's subsampling draws from this thread's generator
        int depth = candidate.whole("depth");
        return GradientTreeBoost.fit(
                Formula.lhs(LABEL),
                frame(rows),
                candidate.whole("trees"),
                depth + 1, // Smile counts the root
                1 << depth,
                rows.smallestLeaf(),
                candidate.real("shrinkage"),
                candidate.real("subsample"));
    }

    static DataFrame frame(Rows rows) {
        String[] names = IntStream.range(0, rows.columns()[0].length)
                .mapToObj(i -> "c" + i)
                .toArray(String[]::new);
        return DataFrame.of(rows.columns(), names).merge(IntVector.of(LABEL, rows.label()));
    }

    static Predictor neutral(LogisticRegression.Binomial model) {
        double[] w = model.coefficients();
        return new Linear(w[w.length - 1], Arrays.copyOf(w, w.length - 1));
    }

    /** The raw score of a forest is its probability, the mean over the trees. */
    static Predictor neutral(RandomForest model, Rows rows) {
        int count = model.size();
        return new Trees(0, trees(model.trees(), rows, leaf -> leaf.output() / count));
    }

    /** The raw score of boosting is its log odds, twice Smile's own sum. */
    static Predictor neutral(GradientTreeBoost model, Rows rows, double shrinkage) {
        double mean = 2.0 * IntStream.of(rows.label()).sum() / rows.label().length - 1;
        return new Trees(
                Math.log((1 + mean) / (1 - mean)), trees(model.trees(), rows, leaf -> 2 * shrinkage * leaf.output()));
    }

    private static List<Tree> trees(RegressionTree[] trees, Rows rows, ToDoubleFunction<RegressionNode> value) {
        TreeExport export = new TreeExport(frame(rows).drop(LABEL).schema());
        return Arrays.stream(trees)
                .map(t -> export.tree(t.root(), leaf -> value.applyAsDouble((RegressionNode) leaf)))
                .toList();
    }
}
