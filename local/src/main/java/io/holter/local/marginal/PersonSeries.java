package io.holter.local.marginal;

import io.holter.local.delivery.DeliveryReader;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The samples of one person by signal, in order of measurement, each time once. */
final class PersonSeries implements DeliveryReader.Taker {
    private final Map<Signal, TreeMap<Long, Double>> samples = new EnumMap<>(Signal.class);
    private ZoneId zone = ZoneOffset.UTC;
    private boolean fibrillation;

    @Override
    public void batch(long arrived, VitalBatch batch) {
        Signal.ofCode(batch.signal()).ifPresent(signal -> {
            VitalBatch accepted = BatchIntake.check(batch, arrived).accepted();
            TreeMap<Long, Double> series = samples.computeIfAbsent(signal, s -> new TreeMap<>());
            for (int i = 0; i < accepted.size(); i++) {
                series.put(accepted.time(i), accepted.values()[i]);
            }
        });
    }

    @Override
    public void profile(String patient, long arrived, @Nullable PatientProfile profile) {
        if (profile == null) {
            return;
        }
        fibrillation |= profile.getConditions().contains(Condition.ATRIAL_FIBRILLATION);
        try {
            zone = ZoneId.of(profile.getZone());
        } catch (DateTimeException e) {
            zone = ZoneOffset.UTC;
        }
    }

    @Override
    public void care(long arrived, CareEvent event) {
        // Only samples are compared.
    }

    TreeMap<Long, Double> of(Signal signal) {
        return samples.getOrDefault(signal, new TreeMap<>());
    }

    ZoneId zone() {
        return zone;
    }

    /** True if the person is known to have atrial fibrillation. */
    boolean fibrillation() {
        return fibrillation;
    }
}
