package io.holter.local.simulator;

import io.holter.local.simulator.Traits.Fibrillation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When a person fibrillates. Spells come at random, most last hours, a few only seconds or days. */
final class Spells {
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final double MEDIAN_MINUTES = 170;
    private static final double LOG_SD = 1.35;
    private static final double LONGEST_MINUTES = 4_320;

    private final List<Spell> all = new ArrayList<>();
    private int near;

    private Spells() {}

    static Spells draw(CohortPlan plan, Person person) {
        Spells spells = new Spells();
        SplittableRandom random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.FIBRILLATION, 0);
        Fibrillation form = person.traits().fibrillation();
        if (form == Fibrillation.PERMANENT) {
            spells.permanent(plan, random);
        } else if (form != Fibrillation.NONE) {
            long at = plan.start();
            while (true) {
                at += (long) (-Math.log(1 - random.nextDouble())
                                / person.traits().spellsPerDay()
                                * DAY)
                        + MINUTE;
                if (at >= plan.until()) {
                    break;
                }
                double minutes = MEDIAN_MINUTES * Math.exp(LOG_SD * random.nextGaussian());
                long to = at + (long) (Math.max(0.5, Math.min(LONGEST_MINUTES, minutes)) * MINUTE);
                spells.all.add(spell(at, to, random));
                at = to + 20 * MINUTE;
            }
        }
        return spells;
    }

    /** Fibrillation without end, with fast times now and then: one entry for each week or so. */
    private void permanent(CohortPlan plan, SplittableRandom random) {
        double faster = 8 + 5 * random.nextGaussian();
        for (long at = plan.start(); at < plan.until(); ) {
            long to = Math.min(plan.until(), at + (5 + random.nextInt(20)) * DAY);
            Spell drawn = spell(at, to, random);
            all.add(new Spell(at, to, faster, drawn.otherFrom(), drawn.otherTo(), drawn.other()));
            at = to;
        }
    }

    private static Spell spell(long from, long to, SplittableRandom random) {
        double faster = 16 + 10 * random.nextGaussian();
        double draw = random.nextDouble();
        long length = (long) ((8 + 60 * -Math.log(1 - random.nextDouble())) * MINUTE);
        long begin = from + (long) (random.nextDouble() * Math.max(0, Math.min(to - from, DAY) - length));
        long end = Math.min(to, begin + length);
        if (draw < 0.28) {
            return new Spell(from, to, faster, begin, end, 104 + 44 * Math.pow(random.nextDouble(), 1.3));
        }
        if (draw < 0.33) {
            return new Spell(from, to, faster, begin, end, 32 + 14 * random.nextDouble());
        }
        return new Spell(from, to, faster, from, from, 0);
    }

    List<Spell> all() {
        return all;
    }

    /** The spell at that time, or null in another rhythm. Fast for times that go forward. */
    @Nullable
    Spell at(long time) {
        if (near > 0 && near <= all.size() && all.get(near - 1).to() > time) {
            near = 0;
        }
        while (near < all.size() && all.get(near).to() <= time) {
            near++;
        }
        return near < all.size() && all.get(near).covers(time) ? all.get(near) : null;
    }
}
