package io.holter.local.delivery;

import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.vital.VitalBatch;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Decodes records and hands them to whoever detects. What cannot be read is passed over. One thread. */
public final class DeliveryReader {
    private final Taker taker;
    private final VitalBatchCodec vitals = new VitalBatchCodec();
    private final RecordCodec<PatientProfile> profiles = RecordCodec.profiles();
    private final RecordCodec<CareEvent> careEvents = RecordCodec.careEvents();

    /** Takes what was decoded; arrival times are in ms since 1970 UTC. */
    public interface Taker {
        /** A batch. */
        void batch(long arrived, VitalBatch batch);

        /** A profile; null withdraws it. */
        void profile(String patient, long arrived, @Nullable PatientProfile profile);

        /** A care event. */
        void care(long arrived, CareEvent event);
    }

    /** A reader that hands to {@code taker}. */
    public DeliveryReader(Taker taker) {
        this.taker = taker;
    }

    /** Reads all of them. */
    public void all(Iterator<Delivery> deliveries) {
        deliveries.forEachRemaining(this::one);
    }

    /** Reads one; records of other topics than vitals, profiles and care events are none of detection's. */
    public void one(Delivery delivery) {
        switch (delivery.topic()) {
            case VITALS -> {
                if (vitals.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                    taker.batch(delivery.arrived(), valid.value());
                }
            }
            case PROFILES -> {
                if (profiles.decode(delivery.value()) instanceof Decoded.Valid<PatientProfile> valid) {
                    taker.profile(delivery.key(), delivery.arrived(), valid.value());
                }
            }
            case CARE_EVENTS -> {
                if (careEvents.decode(delivery.value()) instanceof Decoded.Valid<CareEvent> valid) {
                    taker.care(delivery.arrived(), valid.value());
                }
            }
            default -> {}
        }
    }
}
