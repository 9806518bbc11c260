package io.holter.local.marginal;

/**
 * Variability of RR intervals in pieces of one and of five minutes, as they follow each other. A piece counts if its
 * beats fill nine tenths of it; intervals that differ from the one before by more than a fifth are taken for premature
 * beats or artefacts and break the run of differences, and a piece with more than a tenth of them is left out.
 */
final class BeatRun {
    private static final double MINUTE = 60_000;
    private static final double FILLED = 0.9;
    private static final double JUMP = 0.2;
    private static final double MOST_JUMPS = 0.1;

    private final Piece[] pieces;

    BeatRun(Marginals out) {
        pieces = new Piece[] {
            new Piece(out, MINUTE, Marginal.SDNN, Marginal.RMSSD),
            new Piece(out, 5 * MINUTE, Marginal.SDNN_5, Marginal.RMSSD_5)
        };
    }

    /** A beat that ended an interval, ms. */
    void beat(long time, double interval) {
        for (Piece piece : pieces) {
            piece.beat(time, interval);
        }
    }

    void end() {
        for (Piece piece : pieces) {
            piece.close();
        }
    }

    private static final class Piece {
        private final Marginals out;
        private final double length;
        private final Marginal sdnn;
        private final Marginal rmssd;
        private double begin = Double.NaN;
        private double filled;
        private double last = Double.NaN;
        private int n;
        private int jumps;
        private int differences;
        private double sum;
        private double squares;
        private double squaredDifferences;

        Piece(Marginals out, double length, Marginal sdnn, Marginal rmssd) {
            this.out = out;
            this.length = length;
            this.sdnn = sdnn;
            this.rmssd = rmssd;
        }

        void beat(long time, double interval) {
            if (Double.isNaN(begin) || time - begin > length) {
                close();
                begin = time - interval;
            }
            filled += interval;
            boolean jump = !Double.isNaN(last) && Math.abs(interval - last) > JUMP * last;
            jumps += jump ? 1 : 0;
            if (!jump) {
                n++;
                sum += interval;
                squares += interval * interval;
                if (!Double.isNaN(last)) {
                    differences++;
                    squaredDifferences += (interval - last) * (interval - last);
                }
            }
            last = interval;
        }

        void close() {
            if (filled >= FILLED * length && differences > 1 && jumps <= MOST_JUMPS * (n + jumps)) {
                double mean = sum / n;
                out.add(sdnn, Math.sqrt(Math.max(0, squares / n - mean * mean) * n / (n - 1)));
                out.add(rmssd, Math.sqrt(squaredDifferences / differences));
            }
            begin = Double.NaN;
            filled = 0;
            last = Double.NaN;
            n = 0;
            jumps = 0;
            differences = 0;
            sum = 0;
            squares = 0;
            squaredDifferences = 0;
        }
    }
}
