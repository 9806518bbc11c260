package io.holter.jobs.aggregate;

/**
 * An estimate with its 95 % confidence interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
    private static final double Z = 1.959963984540054; // 97.5 % quantile of the standard normal distribution
    private static final double TAIL = 0.025;

    /** Proportion with Wilson's interval (Wilson 1927), as fractions of 1. */
    public static Interval wilson(long numerator, long denominator) {
        double n = denominator;
        double p = numerator / n;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * Rate with the exact Poisson interval (Garwood 1936): the means for which so many events, or so few, would have a
     * chance of 2.5 %. The same as the chi-square form, found by bisection on the Poisson distribution itself.
     *
     * @param events how many events
     * @param exposure over what, above 0
     * @param per rate per so much exposure, such as 1000
     */
    public static Interval garwood(long events, double exposure, double per) {
        double low = events == 0 ? 0 : mean(events - 1, 1 - TAIL);
        double high = mean(events, TAIL);
        return new Interval(events / exposure * per, low / exposure * per, high / exposure * per);
    }

    /** The mean for which a Poisson count is at most {@code count} with this probability. */
    private static double mean(long count, double probability) {
        double low = Math.max(0, count - 10 * Math.sqrt(count + 1.0) - 20);
        double high = count + 10 * Math.sqrt(count + 1.0) + 20;
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability of at most {@code count} events, summed from the largest term outwards so that nothing underflows. */
    private static double atMost(long count, double mean) {
        long mode = Math.min(count, (long) mean);
        double log = -mean;
        for (long i = 1; i <= mode; i++) {
            log += Math.log(mean / i);
        }
        double sum = 0;
        double term = Math.exp(log);
        for (long i = mode; i >= 0 && term > 0; i--) {
            sum += term;
            term *= i / mean;
        }
        term = Math.exp(log);
        for (long i = mode + 1; i <= count && term > 0; i++) {
            term *= mean / i;
            sum += term;
        }
        return Math.min(1, sum);
    }
}
