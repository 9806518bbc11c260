package io.holter.local.simulator;

import io.holter.local.delivery.Delivery;
import io.holter.local.simulator.Upload.Fault;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way from one patient's devices to Kafka: network delay, offline hours, resends, overtaking and damage. */
final class Outbox {
    private static final double OVERTAKEN = 0.008;
    private static final double RESENT = 0.012;
    private static final double CUT = 0.0006;
    private static final double ARTEFACT = 0.006;

    private final int patient;
    private final Consumer<Upload> sink;
    private final VitalBatchCodec codec = new VitalBatchCodec();
    private SplittableRandom random;
    private long offlineUntil;
    private int held;

    Outbox(int patient, SplittableRandom random, Consumer<Upload> sink) {
        this.patient = patient;
        this.random = random;
        this.sink = sink;
    }

    /** Begins a day with random numbers of its own. */
    void begin(SplittableRandom ofDay) {
        random = ofDay;
    }

    /** The phone has no network until then, ms since 1970 UTC. */
    void offline(long until) {
        offlineUntil = Math.max(offlineUntil, until);
        held = 0;
    }

    /** A record of another topic; the back end sends it, so it is never late. */
    void send(Topic topic, String key, long time, byte[] value) {
        sink.accept(new Upload(new Delivery(topic, key, time, value), patient, null, 0, Map.of(), null));
    }

    /** All that is buffered, as one batch, or as two of which the second overtakes the first. */
    void flush(SampleBuffer buffer, SampleBuffer.Origin origin, long now, long ahead) {
        if (buffer.size() == 0) {
            return;
        }
        long arrived = arrival(now);
        if (buffer.size() > 8 && random.nextDouble() < OVERTAKEN) {
            VitalBatch first = buffer.take(buffer.size() / 2, origin, ahead);
            post(buffer.take(buffer.size(), origin, ahead), arrived, null);
            post(first, arrived + 20_000 + random.nextInt(240_000), Fault.OVERTAKEN);
            return;
        }
        post(buffer.take(buffer.size(), origin, ahead), arrived, null);
    }

    private long arrival(long now) {
        if (now < offlineUntil) {
            return offlineUntil + 700L * held++;
        }
        return now + 3_000 + random.nextInt(80_000);
    }

    private void post(VitalBatch measured, long arrived, @Nullable Fault fault) {
        boolean artefact = random.nextDouble() < ARTEFACT && measured.signal().equals("heart_rate");
        VitalBatch batch = artefact ? withArtefact(measured) : measured;
        byte[] value = codec.encode(batch);
        if (random.nextDouble() < CUT) {
            byte[] cut = Arrays.copyOf(value, 10 + random.nextInt(value.length - 10));
            emit(batch, cut, arrived - 1, Fault.CUT);
        }
        boolean late = held > 0 && arrived >= offlineUntil && arrived < offlineUntil + 700L * (held + 1);
        Fault noted =
                fault != null ? fault : late ? Fault.LATE : needsConversion(batch) ? Fault.CONVERTIBLE_UNIT : null;
        emit(batch, value, arrived, noted);
        if (random.nextDouble() < RESENT) {
            emit(batch, value, arrived + 1_000 + random.nextInt(1_800_000), Fault.RESENT);
        }
    }

    private VitalBatch withArtefact(VitalBatch b) {
        double[] values = b.values().clone();
        double[] artefacts = {Double.NaN, 0, 301};
        values[random.nextInt(values.length)] = artefacts[random.nextInt(artefacts.length)];
        return new VitalBatch(
                b.patient(), b.device(), b.signal(), b.unit(), b.sequence(), b.base(), b.offsets(), values, b.flags());
    }

    private static boolean needsConversion(VitalBatch batch) {
        return Signal.ofCode(batch.signal())
                .filter(s -> !s.unit().equals(batch.unit()) && !batch.unit().equals(ExpectedRefusal.UNKNOWN_UNIT))
                .isPresent();
    }

    private void emit(VitalBatch batch, byte[] value, long arrived, @Nullable Fault fault) {
        Delivery delivery = new Delivery(Topic.VITALS, batch.patient(), arrived, value);
        if (fault == Fault.CUT) {
            sink.accept(new Upload(delivery, patient, batch.signal(), 0, Map.of(), fault));
            return;
        }
        sink.accept(
                new Upload(delivery, patient, batch.signal(), batch.size(), ExpectedRefusal.of(batch, arrived), fault));
    }
}
