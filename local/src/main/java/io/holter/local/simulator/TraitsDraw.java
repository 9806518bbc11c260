package io.holter.local.simulator;

import io.holter.local.simulator.Traits.Fibrillation;
import io.holter.schema.care.Condition;
import java.util.List;
import java.util.SplittableRandom;

/** Draws dispositions and habits; every number is explained in docs/simulator.md. */
final class TraitsDraw {
    private final List<Condition> conditions;
    private final SplittableRandom random;

    private TraitsDraw(List<Condition> conditions, SplittableRandom random) {
        this.conditions = conditions;
        this.random = random;
    }

    static Traits draw(CohortPlan plan, int index, List<Condition> conditions) {
        return new TraitsDraw(conditions, Seeds.of(plan.seed(), index, Seeds.Purpose.TRAITS, 0)).draw();
    }

    private Traits draw() {
        Fibrillation fibrillation = fibrillation();
        boolean coronary = conditions.contains(Condition.CORONARY_HEART_DISEASE);
        boolean sporty = conditions.contains(Condition.ATHLETE) || chance(coronary ? 0.3 : 0.15);
        boolean slow = chance(coronary ? 0.3 : 0.08);
        return new Traits(
                fibrillation,
                0.03 + 0.25 * random.nextDouble() * random.nextDouble(),
                between(0.16, 0.26),
                Math.min(0.08, 0.003 * Math.exp(1.1 * random.nextGaussian())),
                Math.min(0.16, 0.035 * Math.exp(0.5 * random.nextGaussian())),
                sporty ? between(0.12, 0.45) : 0.01,
                slow ? between(4, 14) : between(14, 38),
                chance(coronary ? 0.2 : 0.06) ? between(0.5, 0.82) : between(0.72, 0.98),
                coronary && sporty && chance(0.4) ? Math.round(between(105, 130)) : 0,
                chance(0.1) ? between(8, 18) : normal(2, 2.5),
                chance(0.25) ? between(-4, 9) : normal(13, 4),
                chance(0.08) ? between(14, 38) : normal(2, 5),
                Math.max(2, normal(12, 6)),
                Math.min(0.3, 0.02 * Math.exp(0.9 * random.nextGaussian())),
                chance(0.14) ? 0.8 : 0.03,
                chance(rhythm(fibrillation)),
                chance(0.25),
                chance(0.6),
                (long) Math.max(-90_000, Math.min(90_000, normal(0, 15_000))));
    }

    private Fibrillation fibrillation() {
        if (conditions.contains(Condition.ATRIAL_FIBRILLATION)) {
            return chance(0.35) ? Fibrillation.PERMANENT : Fibrillation.PAROXYSMAL;
        }
        return chance(0.04) ? Fibrillation.HIDDEN : Fibrillation.NONE;
    }

    /** RR intervals all day are for those whose rhythm is of interest: they are nine tenths of a watch's data. */
    private static double rhythm(Fibrillation fibrillation) {
        return switch (fibrillation) {
            case NONE -> 0.04;
            case HIDDEN -> 0.5;
            case PAROXYSMAL -> 0.28;
            case PERMANENT -> 0.16;
        };
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double normal(double mean, double sd) {
        return mean + sd * random.nextGaussian();
    }
}
