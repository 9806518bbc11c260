package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Derivation;

/** The machines that remember one number at most. */
final class SmallMachines {
    private static final double MS_PER_MINUTE = 60_000.0;

    private SmallMachines() {}

    static Machine of(Derivation how) {
        if (how instanceof Derivation.Value v) {
            return new Plain(v);
        } else if (how instanceof Derivation.Ema e) {
            return new Average(e);
        } else if (how instanceof Derivation.Cusum c) {
            return new Drift(c);
        } else if (how instanceof Derivation.Keep k) {
            return new Keeper(k);
        } else if (how instanceof Derivation.Since s) {
            return new Elapsed(s);
        } else if (how instanceof Derivation.Points p) {
            return new Score(p);
        }
        throw new IllegalArgumentException("no machine works out " + how);
    }

    /** Remembers a number and a moment; makes the memory if there is none. */
    static void keep(Memories memories, int at, double value, long time) {
        if (memories.get(at) instanceof Memory.Kept kept) {
            kept.value = value;
            kept.time = time;
        } else {
            memories.set(at, new Memory.Kept(value, time));
        }
    }

    private static final class Plain extends Machine {
        private final Derivation.Value how;

        Plain(Derivation.Value how) {
            this.how = how;
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            return how.of().of(reading);
        }
    }

    private static final class Average extends Machine {
        private final Derivation.Ema how;
        private final double tau;
        /** Samples mostly come at one pace: the weight of the last distance in time is worth keeping. */
        private long distance;

        private double weight;

        Average(Derivation.Ema how) {
            this.how = how;
            this.tau = how.tau().toMillis();
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            double value = taken(how.of(), how.when(), reading);
            Memory.Kept known = (Memory.Kept) memories.get(at);
            if (Double.isNaN(value)) {
                return known == null ? Double.NaN : known.value;
            }
            double next = known == null ? value : known.value + weight(time - known.time) * (value - known.value);
            keep(memories, at, next, time);
            return next;
        }

        private double weight(long ms) {
            if (ms != distance) {
                distance = ms;
                weight = 1 - Math.exp(-ms / tau);
            }
            return weight;
        }
    }

    private static final class Drift extends Machine {
        private final Derivation.Cusum how;

        Drift(Derivation.Cusum how) {
            this.how = how;
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            Memory.Kept known = (Memory.Kept) memories.get(at);
            double value = taken(how.of(), how.when(), reading) - how.slack().of(reading);
            if (Double.isNaN(value)) {
                return known == null ? Double.NaN : known.value;
            }
            double next = Math.max(0, (known == null ? 0 : known.value) + value);
            keep(memories, at, next, time);
            return next;
        }
    }

    private static final class Keeper extends Machine {
        private final Derivation.Keep how;
        private final long maxAge;

        Keeper(Derivation.Keep how) {
            this.how = how;
            this.maxAge = how.maxAge().toMillis();
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            double value = taken(how.of(), how.when(), reading);
            if (!Double.isNaN(value)) {
                keep(memories, at, value, time);
                return value;
            }
            Memory.Kept known = (Memory.Kept) memories.get(at);
            return known == null || time - known.time > maxAge ? Double.NaN : known.value;
        }
    }

    private static final class Elapsed extends Machine {
        private final Derivation.Since how;

        Elapsed(Derivation.Since how) {
            this.how = how;
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            if (how.when().test(reading) == Truth.TRUE) {
                keep(memories, at, 0, time);
                return 0;
            }
            Memory.Kept known = (Memory.Kept) memories.get(at);
            return known == null ? Double.POSITIVE_INFINITY : (time - known.time) / MS_PER_MINUTE;
        }
    }

    private static final class Score extends Machine {
        private final Derivation.Points how;

        Score(Derivation.Points how) {
            this.how = how;
        }

        @Override
        double take(Memories memories, int at, Reading reading, long time, long local) {
            double sum = 0;
            int known = 0;
            for (int i = 0; i < how.groups().size(); i++) {
                double points = points(how.groups().get(i), reading);
                if (!Double.isNaN(points)) {
                    known++;
                    sum += how.counts() ? (points == 0 ? 0 : 1) : points;
                }
            }
            return known < how.atLeast() ? Double.NaN : sum;
        }

        private static double points(Derivation.Group group, Reading reading) {
            boolean unknown = false;
            for (int i = 0; i < group.bands().size(); i++) {
                Derivation.Band band = group.bands().get(i);
                int truth = band.when().test(reading);
                if (truth == Truth.TRUE) {
                    return band.points();
                }
                unknown |= truth == Truth.UNKNOWN;
            }
            return unknown ? Double.NaN : 0;
        }
    }
}
