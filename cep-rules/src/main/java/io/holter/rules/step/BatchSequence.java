package io.holter.rules.step;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Puts the batches of each device and signal into the order of their sequence numbers. */
final class BatchSequence {
    private static final int MOST_STREAMS = 128;

    private final DetectorSettings settings;
    private final Counter counter;

    BatchSequence(DetectorSettings settings, Counter counter) {
        this.settings = settings;
        this.counter = counter;
    }

    /** Takes a batch and passes on what is now in order; false if it was here before. */
    boolean offer(PatientState state, Signal signal, VitalBatch batch, Consumer<VitalBatch> next) {
        DeviceStream stream = stream(state, signal, batch.device());
        if (batch.sequence() < stream.next) {
            return again(state, stream, batch, next);
        }
        if (batch.sequence() > stream.next) {
            boolean isNew = stream.hold(batch, state.now);
            if (!isNew) {
                counter.add(Counter.Total.DUPLICATE_BATCHES, 1);
            } else if (stream.held.size() > settings.heldBatches() || samples(stream) > settings.heldSamples()) {
                counter.add(Counter.Total.WAITING_OVERFLOW, 1);
                giveUp(stream, next);
            }
            return isNew;
        }
        stream.next++;
        next.accept(batch);
        release(stream, next);
        return true;
    }

    private static int samples(DeviceStream stream) {
        return stream.held.stream().mapToInt(VitalBatch::size).sum();
    }

    /** A number below the next one: a resend, a straggler, or a device that counts anew and so sends newer samples. */
    private boolean again(PatientState state, DeviceStream stream, VitalBatch batch, Consumer<VitalBatch> next) {
        boolean newer = batch.size() > 0 && batch.time(0) > state.clocks[stream.signal.ordinal()];
        if (newer) {
            stream.next = batch.sequence() == 0 ? 1 : stream.next;
            next.accept(batch);
            return true;
        }
        boolean straggler = batch.sequence() >= stream.skippedFrom && batch.sequence() < stream.skippedTo;
        counter.add(straggler ? Counter.Total.LATE_BATCHES : Counter.Total.DUPLICATE_BATCHES, 1);
        return straggler;
    }

    private DeviceStream stream(PatientState state, Signal signal, String device) {
        for (DeviceStream stream : state.streams) {
            if (stream.is(signal, device)) {
                return stream;
            }
        }
        if (state.streams.size() == MOST_STREAMS) {
            counter.add(Counter.Total.DEVICE_OVERFLOW, 1);
            state.streams.remove(0);
        }
        DeviceStream stream = new DeviceStream(signal, known(state, device));
        state.streams.add(stream);
        return stream;
    }

    /** The same text as in another stream of the device, if there is one: a pseudonym takes room. */
    private static String known(PatientState state, String device) {
        for (DeviceStream stream : state.streams) {
            if (stream.device.equals(device)) {
                return stream.device;
            }
        }
        return device;
    }

    private static void release(DeviceStream stream, Consumer<VitalBatch> next) {
        while (!stream.held.isEmpty() && stream.held.get(0).sequence() == stream.next) {
            stream.next++;
            next.accept(stream.held.remove(0));
        }
        if (stream.held.isEmpty()) {
            stream.held = List.of();
            stream.waitingSince = DeviceStream.NOT_WAITING;
        }
    }

    private void giveUp(DeviceStream stream, Consumer<VitalBatch> next) {
        counter.add(Counter.Total.GAPS_GIVEN_UP, 1);
        stream.skippedFrom = stream.next;
        stream.next = stream.held.get(0).sequence();
        stream.skippedTo = stream.next;
        release(stream, next);
    }

    long nextDeadline(PatientState state) {
        long next = Long.MAX_VALUE;
        for (DeviceStream stream : state.streams) {
            next = Math.min(next, due(stream));
        }
        return next;
    }

    private long due(DeviceStream stream) {
        return stream.waitingSince == DeviceStream.NOT_WAITING
                ? Long.MAX_VALUE
                : stream.waitingSince + settings.sequenceWait().toMillis();
    }

    /** Gives up the gaps that were waited for long enough. */
    void meet(PatientState state, BiConsumer<Signal, VitalBatch> next) {
        for (DeviceStream stream : state.streams) {
            while (due(stream) <= state.now) {
                giveUp(stream, b -> next.accept(stream.signal, b));
            }
        }
    }
}
