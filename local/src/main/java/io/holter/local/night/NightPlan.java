package io.holter.local.night;

import io.holter.training.NightConfig;
import io.holter.training.evaluate.GatePolicy;
import java.time.LocalDate;

/**
 * How nights are to run.
 *
 * @param promotion who makes a candidate the champion
 * @param trial whether few events are enough for that, as in a short simulation
 * @param simulated whether reports must say that the patients are not real
 */
public record NightPlan(GatePolicy.Promotion promotion, boolean trial, boolean simulated) {
    /** A person promotes, the full gate, real patients. */
    public static final NightPlan STANDARD = new NightPlan(GatePolicy.Promotion.HUMAN, false, false);

    /** The gate promotes on few events: the demo has few weeks and must show scores. */
    public static final NightPlan DEMO = new NightPlan(GatePolicy.Promotion.AUTO, true, true);

    /** Training's settings for one night. */
    NightConfig training(LocalDate date) {
        NightConfig config = NightConfig.standard(date, promotion);
        return trial ? config.withGate(GatePolicy.of(promotion).forTrial(1)) : config;
    }
}
