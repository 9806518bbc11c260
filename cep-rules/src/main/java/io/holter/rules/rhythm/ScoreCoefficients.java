package io.holter.rules.rhythm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Weights of the rhythm score. Each measure is centred, scaled, limited to 4 scales either way and weighted; the sum with
 * the intercept is the log odds of atrial fibrillation on data where both rhythms are as common. Fitted by
 * io.holter.local.evaluate.FitRhythmScore; the file says on what.
 *
 * @param centre typical value of each measure
 * @param scale standard deviation of each measure
 * @param weight weight of each scaled measure
 * @param intercept score of a beat with typical measures
 */
public record ScoreCoefficients(double[] centre, double[] scale, double[] weight, double intercept) {
    private static final double FARTHEST = 4;
    private static final ScoreCoefficients STANDARD = load("rhythm-score.properties");

    /** The coefficients that this version comes with. */
    public static ScoreCoefficients standard() {
        return STANDARD;
    }

    /** The score of measures in the order of {@link Measure}; above 0 speaks for atrial fibrillation. */
    public double score(double[] measures) {
        double sum = intercept;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * scaled(i, measures[i]);
        }
        return sum;
    }

    /** A measure in its scale. */
    public double scaled(int measure, double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, (value - centre[measure]) / scale[measure]));
    }

    private static ScoreCoefficients load(String name) {
        Properties file = new Properties();
        try (InputStream in = ScoreCoefficients.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing; is the build complete?");
            }
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file);
    }

    private static ScoreCoefficients of(Properties file) {
        int n = Measure.values().length;
        double[][] columns = new double[3][n];
        for (Measure measure : Measure.values()) {
            String[] words = file.getProperty(measure.code(), "").split("\\s+");
            for (int k = 0; k < 3; k++) {
                columns[k][measure.ordinal()] = Double.parseDouble(words[k]);
            }
        }
        return new ScoreCoefficients(
                columns[0], columns[1], columns[2], Double.parseDouble(file.getProperty("intercept", "")));
    }
}
