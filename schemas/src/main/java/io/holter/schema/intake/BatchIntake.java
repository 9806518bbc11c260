package io.holter.schema.intake;

import io.holter.schema.dead.Reason;
import io.holter.schema.signal.Signal;
import io.holter.schema.signal.UnitConversion;
import io.holter.schema.vital.VitalBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks a batch sample by sample before anything else sees it. Archive and detection call this same function, so they
 * agree on what is in and what is out.
 *
 * <p>Per sample the first that applies decides: unknown signal, unknown unit, future, too old, implausible.
 */
public final class BatchIntake {
    /** A device clock may be this much ahead of Kafka's. */
    public static final Duration SKEW = Duration.ofMinutes(2);

    /** Older samples are a clock fault or belong into a history load. */
    public static final Duration MAX_AGE = Duration.ofDays(400);

    private static final long SKEW_MS = SKEW.toMillis();
    private static final long MAX_AGE_MS = MAX_AGE.toMillis();
    private static final int OK = -1;

    private BatchIntake() {}

    /**
     * Splits a batch into usable samples and refusals.
     *
     * @param batch the batch as decoded
     * @param arrived arrival time, ms since 1970 UTC
     */
    public static Intake check(VitalBatch batch, long arrived) {
        Optional<Signal> signal = Signal.ofCode(batch.signal());
        if (signal.isEmpty()) {
            return refuseAll(batch, Reason.UNKNOWN_SIGNAL, "signal code is not in the catalogue; see docs/signals.md");
        }
        Optional<UnitConversion> unit = UnitConversion.of(signal.get(), batch.unit());
        if (unit.isEmpty()) {
            return refuseAll(
                    batch,
                    Reason.UNKNOWN_UNIT,
                    "unit is not known for " + batch.signal() + "; send UCUM, best "
                            + signal.get().unit());
        }
        double[] values = convert(batch.values(), unit.get());
        int[] verdicts = judge(batch, values, signal.get(), arrived);
        return verdicts.length == 0
                ? accepted(batch, values, signal.get())
                : split(batch, values, signal.get(), verdicts);
    }

    private static double[] convert(double[] values, UnitConversion unit) {
        return unit.isSame() ? values : Arrays.stream(values).map(unit::apply).toArray();
    }

    /** Per sample a reason's ordinal or OK; an empty array if all samples are good, which is the usual case. */
    private static int[] judge(VitalBatch batch, double[] values, Signal signal, long arrived) {
        int[] verdicts = new int[0];
        for (int i = 0; i < values.length; i++) {
            int verdict = judge(batch.time(i) - arrived, values[i], signal);
            if (verdict != OK && verdicts.length == 0) {
                verdicts = new int[values.length];
                Arrays.fill(verdicts, OK);
            }
            if (verdict != OK) {
                verdicts[i] = verdict;
            }
        }
        return verdicts;
    }

    /** The verdict on a sample measured {@code ahead} ms after it arrived, usually a negative number. */
    private static int judge(long ahead, double value, Signal signal) {
        if (ahead > SKEW_MS) {
            return Reason.FUTURE.ordinal();
        }
        if (ahead < -MAX_AGE_MS) {
            return Reason.TOO_OLD.ordinal();
        }
        return signal.plausible(value) ? OK : Reason.IMPLAUSIBLE.ordinal();
    }

    private static Intake accepted(VitalBatch batch, double[] values, Signal signal) {
        if (ascending(batch.offsets())) {
            return new Intake(with(batch, signal, batch.offsets(), values, batch.flags()), List.of());
        }
        return new Intake(pick(batch, values, signal, IntStream.range(0, values.length)), List.of());
    }

    private static Intake split(VitalBatch batch, double[] values, Signal signal, int[] verdicts) {
        IntStream good = IntStream.range(0, verdicts.length).filter(i -> verdicts[i] == OK);
        List<Intake.Refusal> refusals = new ArrayList<>();
        for (Reason reason : List.of(Reason.FUTURE, Reason.TOO_OLD, Reason.IMPLAUSIBLE)) {
            int[] positions = IntStream.range(0, verdicts.length)
                    .filter(i -> verdicts[i] == reason.ordinal())
                    .toArray();
            if (positions.length > 0) {
                refusals.add(new Intake.Refusal(reason, hint(reason, signal), positions));
            }
        }
        return new Intake(pick(batch, values, signal, good), List.copyOf(refusals));
    }

    private static String hint(Reason reason, Signal signal) {
        return switch (reason) {
            case FUTURE ->
                "measured more than " + SKEW.toMinutes() + " min after it arrived; the device's clock is ahead";
            case TOO_OLD -> "measured more than " + MAX_AGE.toDays() + " days before it arrived";
            default ->
                signal.code() + " outside " + signal.min() + " to " + signal.max() + " " + signal.unit()
                        + "; an artefact or a wrong unit";
        };
    }

    private static VitalBatch pick(VitalBatch batch, double[] values, Signal signal, IntStream positions) {
        int[] order = positions
                .boxed()
                .sorted((a, b) -> Integer.compare(batch.offsets()[a], batch.offsets()[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] offsets = new int[order.length];
        double[] picked = new double[order.length];
        byte[] flags = new byte[batch.flags().length == 0 ? 0 : order.length];
        for (int i = 0; i < order.length; i++) {
            offsets[i] = batch.offsets()[order[i]];
            picked[i] = values[order[i]];
            if (flags.length > 0) {
                flags[i] = batch.flags()[order[i]];
            }
        }
        return with(batch, signal, offsets, picked, flags);
    }

    private static VitalBatch with(VitalBatch b, Signal signal, int[] offsets, double[] values, byte[] flags) {
        return new VitalBatch(
                b.patient(), b.device(), b.signal(), signal.unit(), b.sequence(), b.base(), offsets, values, flags);
    }

    private static boolean ascending(int[] offsets) {
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] < offsets[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static Intake refuseAll(VitalBatch batch, Reason reason, String detail) {
        int[] all = IntStream.range(0, batch.size()).toArray();
        VitalBatch none = new VitalBatch(
                batch.patient(),
                batch.device(),
                batch.signal(),
                batch.unit(),
                batch.sequence(),
                batch.base(),
                new int[0],
                new double[0],
                new byte[0]);
        return new Intake(none, List.of(new Intake.Refusal(reason, detail, all)));
    }
}
