package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** The devices of one person: they buffer, number their batches and upload every few hours. */
final class Devices {
    private static final int FAST_CLOCK_DAYS = 6;
    private static final long FAST_CLOCK_AHEAD = TimeUnit.HOURS.toMillis(6);
    private static final double POUND = 0.453_592_37;
    private static final double KILOPASCAL = 7.500_615_758;
    private static final double UNKNOWN_UNIT = 0.003;
    private static final double UNKNOWN_SIGNAL = 0.0015;
    private static final double CLOCK_LOST = 0.0004;
    private final CohortPlan plan;
    private final Person person;
    private final Outbox outbox;
    private final Map<Signal, SampleBuffer> buffers = new EnumMap<>(Signal.class);
    private final Map<Signal, SampleBuffer.Origin> origins = new EnumMap<>(Signal.class);
    private final SampleBuffer strange = new SampleBuffer();
    private final SampleBuffer wrist = new SampleBuffer();
    private final SampleBuffer.Origin wristOrigin;
    private SplittableRandom random;
    private long nextFlush;
    private long ahead;
    private long lastBeat;

    Devices(CohortPlan plan, Person person, Outbox outbox) {
        this.plan = plan;
        this.person = person;
        this.outbox = outbox;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.UPLOAD, -1);
        this.wristOrigin = origin(Signal.SPO2.code(), "watch", Signal.SPO2.unit());
        for (Signal signal : Signal.values()) {
            buffers.put(signal, new SampleBuffer());
            origins.put(signal, origin(signal.code(), deviceOf(signal), unit(signal)));
        }
    }

    /** Begins a day with random numbers of its own. */
    void begin(int day, SplittableRandom ofDay) {
        random = ofDay;
        outbox.begin(ofDay);
        int fast = person.equipment().fastClockDay();
        ahead = fast >= 0 && day >= fast && day < fast + FAST_CLOCK_DAYS
                ? FAST_CLOCK_AHEAD
                : person.equipment().skew();
    }

    void offline(long until) {
        outbox.offline(until);
    }

    void rate(long time, double rate, int flags) {
        buffer(Signal.HEART_RATE).add(time, rate, flags);
    }

    void steps(long time, int steps) {
        buffer(Signal.STEPS).add(time, steps, 0);
    }

    /** An interval between two beats, stamped with the beat that ends it; beats that are not later are left out. */
    void interval(long end, double interval, int flags) {
        if (end > lastBeat) {
            lastBeat = end;
            buffer(Signal.RR_INTERVAL).add(end, interval, flags);
        }
    }

    /** Oxygen saturation at the wrist. */
    void wrist(long time, double percent, int flags) {
        wrist.add(time, percent, flags);
    }

    /** Uploads what the watch has, if its time has come. */
    void flushIfDue(long now) {
        if (now >= nextFlush) {
            flushWatch(now);
            nextFlush = now + TimeUnit.MINUTES.toMillis(150 + random.nextInt(60));
            oddities(now);
        }
    }

    void flushWatch(long now) {
        for (Signal signal : new Signal[] {Signal.STEPS, Signal.HEART_RATE, Signal.RR_INTERVAL}) {
            flush(signal, origin(signal), now);
        }
        outbox.flush(wrist, wristOrigin, now, ahead);
    }

    /** A reading that is uploaded at once. */
    void spot(SpotReading spot, long midnight) {
        long time = midnight + spot.minute() * 60_000L;
        Signal signal = spot.signal();
        boolean strangeUnit = signal == Signal.WEIGHT && random.nextDouble() < UNKNOWN_UNIT;
        SampleBuffer.Origin origin =
                strangeUnit ? origin(signal.code(), deviceOf(signal), ExpectedRefusal.UNKNOWN_UNIT) : origin(signal);
        buffer(signal).add(time, inUnit(spot.value(), origin.unit()), spot.flags());
        flush(signal, origin, time + 20_000);
    }

    private void flush(Signal signal, SampleBuffer.Origin origin, long now) {
        outbox.flush(buffer(signal), origin, now, deviceOf(signal).equals("watch") ? ahead : 0);
    }

    /** A signal that nobody knows, and a watch that woke up in 1970. */
    private void oddities(long now) {
        if (random.nextDouble() < UNKNOWN_SIGNAL) {
            for (int i = 0; i < 12; i++) {
                strange.add(now - (12 - i) * 60_000L, 2 + i % 3, 0);
            }
            outbox.flush(strange, origin("skin_conductance", "watch", "uS"), now, 0);
        }
        if (random.nextDouble() < CLOCK_LOST && ahead < FAST_CLOCK_AHEAD) {
            SampleBuffer rate = buffer(Signal.HEART_RATE);
            for (int i = 0; i < 3; i++) {
                rate.add(i * 300_000L, 70 + i, 0);
            }
            outbox.flush(rate, origin(Signal.HEART_RATE), now, 0);
        }
    }

    private SampleBuffer buffer(Signal signal) {
        return buffers.getOrDefault(signal, strange);
    }

    private SampleBuffer.Origin origin(Signal signal) {
        return origins.computeIfAbsent(signal, s -> origin(s.code(), deviceOf(s), s.unit()));
    }

    private SampleBuffer.Origin origin(String signal, String device, String unit) {
        return new SampleBuffer.Origin(
                person.pseudonym(), Seeds.pseudonym(device, plan.seed(), person.index()), signal, unit);
    }

    private static String deviceOf(Signal signal) {
        return switch (signal) {
            case WEIGHT -> "scale";
            case SYSTOLIC, DIASTOLIC -> "cuff";
            case SPO2 -> "oximeter";
            case TEMPERATURE -> "thermometer";
            default -> "watch";
        };
    }

    private String unit(Signal signal) {
        return switch (signal) {
            case WEIGHT -> person.equipment().pounds() ? "[lb_av]" : signal.unit();
            case SYSTOLIC, DIASTOLIC -> person.equipment().kilopascals() ? "kPa" : signal.unit();
            default -> signal.unit();
        };
    }

    private static double inUnit(double value, String unit) {
        return switch (unit) {
            case "[lb_av]" -> Math.round(value / POUND * 10) / 10.0;
            case "kPa" -> Math.round(value / KILOPASCAL * 100) / 100.0;
            case ExpectedRefusal.UNKNOWN_UNIT -> Math.round(value / POUND / 14 * 10) / 10.0;
            default -> value;
        };
    }
}
