package io.holter.rules.oracle;

/** Decides when a step that holds is told. */
final class Teller {
    private final Scene scene;
    private final Sketch.Step step;
    private int began = -1;
    private long told;
    private double worstTold;

    Teller(Scene scene, Sketch.Step step) {
        this.scene = scene;
        this.step = step;
    }

    /** Forgets what was told: the next time it holds it is told. */
    void forget() {
        began = -1;
    }

    /** True at its onset, again after a while, and when it got worse. */
    boolean isDue(int i, Holding.Why why) {
        return why.began() != began || now(i) - told >= step.hold().again() || isWorse(i, why);
    }

    /** What is told of the step at this reading; call it in order. */
    Telling tell(int i, Holding.Why why) {
        Telling telling = Telling.of(scene, step.name(), i, why);
        worstTold = isWorse(i, why) ? telling.worst() : worstBefore(why);
        began = why.began();
        told = now(i);
        return telling;
    }

    private boolean isWorse(int i, Holding.Why why) {
        double worst = Telling.of(scene, step.name(), i, why).worst();
        return scene.sketch().worst().map(w -> w.due(worst, worstBefore(why))).orElse(false);
    }

    private double worstBefore(Holding.Why why) {
        return why.began() == began ? worstTold : Double.NaN;
    }

    private long now(int i) {
        return scene.readings().get(i).time();
    }
}
