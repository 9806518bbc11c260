package io.holter.local.simulator;

import io.holter.schema.dead.Reason;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be refused of a simulated batch, counted from what was planted: the oracle for the platform's intake. */
final class ExpectedRefusal {
    /** A unit that scales in some countries send and that the platform does not know. */
    static final String UNKNOWN_UNIT = "[stone_av]";

    private ExpectedRefusal() {}

    static Map<Reason, Integer> of(VitalBatch batch, long arrived) {
        if (Signal.ofCode(batch.signal()).isEmpty()) {
            return Map.of(Reason.UNKNOWN_SIGNAL, batch.size());
        }
        if (batch.unit().equals(UNKNOWN_UNIT)) {
            return Map.of(Reason.UNKNOWN_UNIT, batch.size());
        }
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        boolean rate = batch.signal().equals(Signal.HEART_RATE.code());
        for (int i = 0; i < batch.size(); i++) {
            Reason reason = reason(batch.time(i) - arrived, rate ? batch.values()[i] : Double.MAX_VALUE);
            if (reason != null) {
                refused.merge(reason, 1, Integer::sum);
            }
        }
        return refused;
    }

    /** Artefacts are planted in heart rate only; a rate of {@link Double#MAX_VALUE} stands for another signal. */
    private static @Nullable Reason reason(long ahead, double rate) {
        if (ahead > BatchIntake.SKEW.toMillis()) {
            return Reason.FUTURE;
        }
        if (ahead < -BatchIntake.MAX_AGE.toMillis()) {
            return Reason.TOO_OLD;
        }
        return rate == Double.MAX_VALUE || (rate >= 20 && rate <= 260) ? null : Reason.IMPLAUSIBLE;
    }
}
