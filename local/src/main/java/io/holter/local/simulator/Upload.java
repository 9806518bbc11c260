package io.holter.local.simulator;

import io.holter.local.delivery.Delivery;
import io.holter.schema.dead.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way together with what a correct platform makes of it.
 *
 * @param delivery the record
 * @param patient number of the patient
 * @param signal signal code, or null if this is no batch of samples
 * @param samples samples in it; 0 if it is no batch or cannot be read
 * @param refused samples that a correct intake refuses, by reason
 * @param fault planted fault of the transport to count, or null
 */
record Upload(
        Delivery delivery,
        int patient,
        @Nullable String signal,
        int samples,
        Map<Reason, Integer> refused,
        @Nullable Fault fault) {

    long arrived() {
        return delivery.arrived();
    }

    int accepted() {
        return samples - refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean resent() {
        return fault == Fault.RESENT;
    }

    /** What can go wrong between device and Kafka. */
    enum Fault {
        /** Held back while the phone was offline. */
        LATE,
        /** Sent before. */
        RESENT,
        /** Overtaken by the next batch of the same signal. */
        OVERTAKEN,
        /** Cut on its way; the whole batch comes again. */
        CUT,
        /** In another unit that the platform converts. */
        CONVERTIBLE_UNIT
    }
}
