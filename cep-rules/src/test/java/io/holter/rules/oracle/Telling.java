package io.holter.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One step that is told at one reading: at its onset, again after a while, and when it got worse.
 *
 * @param started when what holds began, ms
 * @param worst the worst value of the run so far; NaN if nothing is worse than something else
 * @param evidence its first, worst and last reading
 */
record Telling(String step, int reading, long started, double worst, List<Shown> evidence) {

    /** A value that an alert shows. */
    record Shown(String step, String name, long time, double value) {}

    static Telling of(Scene scene, String step, int reading, Holding.Why why) {
        int worst = worstOf(scene, why.trues());
        TreeSet<Integer> shown = new TreeSet<>(why.shown());
        if (worst >= 0) {
            shown.add(worst);
        }
        List<Shown> evidence = new ArrayList<>();
        for (int i : shown) {
            for (String column : scene.sketch().columns()) {
                double value = scene.value(column, i);
                if (!Double.isNaN(value)) {
                    evidence.add(new Shown(step, column, scene.readings().get(i).time(), value));
                }
            }
        }
        return new Telling(step, reading, why.since(), value(scene, worst), evidence);
    }

    /** The first reading with the worst value; -1 if none has one. */
    private static int worstOf(Scene scene, List<Integer> trues) {
        int worst = -1;
        for (int i : trues) {
            double value = value(scene, i);
            if (!Double.isNaN(value) && scene.sketch().worst().orElseThrow().worse(value, value(scene, worst))) {
                worst = i;
            }
        }
        return worst;
    }

    private static double value(Scene scene, int i) {
        return i < 0
                ? Double.NaN
                : scene.sketch().worst().map(w -> scene.value(w.column(), i)).orElse(Double.NaN);
    }
}
