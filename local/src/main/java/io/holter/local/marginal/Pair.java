package io.holter.local.marginal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A distribution, simulated and real.
 *
 * @param marginal which
 * @param simulated the simulated one
 * @param real the real one
 */
public record Pair(Marginal marginal, Marginals simulated, Marginals real) {
    private static final double CLOSE = 0.1;
    private static final double FAR = 0.25;
    private static final double SAME_CENTRE = 0.08;
    private static final double WIDER = 1.25;

    /** All that both sides have, in order. */
    static List<Pair> of(Marginals simulated, Marginals real) {
        List<Pair> pairs = new ArrayList<>();
        for (Marginal marginal : Marginal.values()) {
            if (real.of(marginal).size() > 1 && simulated.of(marginal).size() > 1) {
                pairs.add(new Pair(marginal, simulated, real));
            }
        }
        return pairs;
    }

    /** What the recordings have and nobody simulates. */
    static List<Marginal> notSimulated(Marginals simulated, Marginals real) {
        List<Marginal> missing = new ArrayList<>();
        for (Marginal marginal : Marginal.values()) {
            if (real.of(marginal).size() > 1 && simulated.of(marginal).size() <= 1) {
                missing.add(marginal);
            }
        }
        return missing;
    }

    Values ours() {
        return simulated.of(marginal);
    }

    Values theirs() {
        return real.of(marginal);
    }

    /** Largest difference of the distribution functions, 0 to 1. */
    double kolmogorov() {
        return Values.kolmogorov(ours(), theirs());
    }

    /** Mean distance in the unit. */
    double wasserstein() {
        return Values.wasserstein(ours(), theirs());
    }

    /** Distance as a share of the real spread (5-95 %); large if the real ones do not vary at all. */
    double relative() {
        return wasserstein() / Math.max(theirs().spread(), 1e-9);
    }

    /** How near: close, apart or far apart. */
    String grade() {
        return relative() < CLOSE ? "close" : relative() < FAR ? "apart" : "far apart";
    }

    /** One plain sentence: where the two differ. */
    String verdict() {
        double shift = ours().median() - theirs().median();
        double width = ours().spread() / Math.max(theirs().spread(), 1e-9);
        List<String> words = new ArrayList<>();
        if (Math.abs(shift) > SAME_CENTRE * theirs().spread()) {
            words.add(String.format(
                    Locale.ROOT,
                    "median %s %s %s",
                    figure(Math.abs(shift)),
                    marginal.unit(),
                    shift > 0 ? "higher" : "lower"));
        }
        if (width > WIDER) {
            words.add(String.format(Locale.ROOT, "spread %.1f times as wide", width));
        } else if (width < 1 / WIDER) {
            words.add(String.format(Locale.ROOT, "spread only %.0f %% as wide", 100 * width));
        }
        return "simulated is " + grade() + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }

    static String figure(double value) {
        double size = Math.abs(value);
        return Double.isNaN(value)
                ? "-"
                : String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
