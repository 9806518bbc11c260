package io.holter.schema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.dead.Reason;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchIntakeTest {
    private static final long NOW = 1_772_366_400_000L;
    private static final long SKEW = BatchIntake.SKEW.toMillis();

    @Test
    void aGoodBatchPassesUnchanged() {
        VitalBatch batch = batch("heart_rate", "/min", new int[] {0, 1000}, 60, 61);

        assertThat(BatchIntake.check(batch, NOW)).isEqualTo(new Intake(batch, List.of()));
    }

    @Test
    void valuesBecomeTheStandardUnit() {
        VitalBatch accepted = BatchIntake.check(batch("weight", "lb", new int[] {0}, 180), NOW)
                .accepted();

        assertThat(accepted.unit()).isEqualTo("kg");
        assertThat(accepted.values()[0]).isEqualTo(180 * 0.453_592_37);
    }

    @Test
    void refusesAnUnknownSignal() {
        assertRefused(batch("mood", "1", new int[2], 1, 2), Reason.UNKNOWN_SIGNAL, 0, 1);
    }

    @Test
    void refusesAnUnknownUnit() {
        assertRefused(batch("weight", "stone", new int[2], 12, 13), Reason.UNKNOWN_UNIT, 0, 1);
    }

    @Test
    void refusesWhatIsMeasuredAfterItArrived() {
        int skew = (int) SKEW;
        assertRefused(batch("heart_rate", "/min", new int[] {0, skew, skew + 1}, 60, 61, 62), Reason.FUTURE, 2);
    }

    @Test
    void refusesWhatIsOlderThanTheLimit() {
        VitalBatch old = batch("heart_rate", "/min", new int[] {0, 1}, 60, 61);
        long limit = NOW + BatchIntake.MAX_AGE.toMillis();

        assertThat(BatchIntake.check(old, limit).refused()).isZero();
        assertThat(only(BatchIntake.check(old, limit + 1)).reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(only(BatchIntake.check(old, limit + 1)).positions()).containsExactly(0);
    }

    @Test
    void refusesWhatNoLivingPersonHas() {
        assertRefused(
                batch("spo2", "%", new int[5], 97, 49.9, Double.NaN, 100.1, Double.POSITIVE_INFINITY),
                Reason.IMPLAUSIBLE,
                1,
                2,
                3,
                4);
    }

    /** 16 kPa is a healthy pressure, 16 mmHg is not one at all. */
    @Test
    void judgesPlausibilityInTheStandardUnit() {
        assertThat(BatchIntake.check(batch("systolic", "kPa", new int[1], 16), NOW)
                        .refused())
                .isZero();
        assertRefused(batch("systolic", "mm[Hg]", new int[1], 16), Reason.IMPLAUSIBLE, 0);
    }

    @Test
    void theClockDecidesBeforeTheValue() {
        assertRefused(batch("heart_rate", "/min", new int[] {(int) SKEW + 1}, 999), Reason.FUTURE, 0);
    }

    @Test
    void sortsByTimeAndKeepsTheOrderOfEqualTimes() {
        VitalBatch batch = new VitalBatch(
                "p",
                "d",
                "heart_rate",
                "/min",
                0,
                NOW,
                new int[] {5, -5, 5, 0},
                new double[] {60, 61, 62, 63},
                new byte[] {1, 2, 3, 4});

        VitalBatch accepted = BatchIntake.check(batch, NOW).accepted();

        assertThat(accepted.offsets()).containsExactly(-5, 0, 5, 5);
        assertThat(accepted.values()).containsExactly(61, 63, 60, 62);
        assertThat(accepted.flags()).containsExactly(2, 4, 1, 3);
    }

    /** A base near the end of time must not wrap around into the plausible past. */
    @Test
    void absurdTimesAreRefused() {
        for (long base : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
            VitalBatch batch = new VitalBatch(
                    "p",
                    "d",
                    "heart_rate",
                    "/min",
                    0,
                    base,
                    new int[] {-1, 0, 1},
                    new double[] {60, 60, 60},
                    new byte[0]);
            assertThat(BatchIntake.check(batch, NOW).refused()).isEqualTo(3);
        }
    }

    @Test
    void everySampleIsEitherAcceptedOrRefusedOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            VitalBatch batch = random(random);
            Intake intake = BatchIntake.check(batch, NOW);

            assertThat(intake.accepted().size() + intake.refused()).isEqualTo(batch.size());
            assertThat(intake.accepted().offsets()).isSorted();
            assertThat(positions(intake)).doesNotHaveDuplicates();
            assertThat(acceptedTimes(intake)).isEqualTo(expectedTimes(batch, intake));
            intake.refusals().forEach(r -> assertThat(r.positions()).isSorted().isNotEmpty());
        }
    }

    @Test
    void everySignalIsAcceptedWithinItsRange() {
        for (Signal signal : Signal.values()) {
            VitalBatch batch = batch(signal.code(), signal.unit(), new int[] {0, 1}, signal.min(), signal.max());
            assertThat(BatchIntake.check(batch, NOW).refused())
                    .as(signal.code())
                    .isZero();
        }
    }

    private static VitalBatch random(Random random) {
        int n = 1 + random.nextInt(20);
        List<String> signals = List.of("heart_rate", "mood");
        int[] offsets = random.ints(n, -100_000, 130_000).toArray();
        double[] values = random.doubles(n, 0, 280).toArray();
        byte[] flags = new byte[random.nextBoolean() ? n : 0];
        String signal = signals.get(random.nextInt(10) / 9);
        return new VitalBatch("p", "d", signal, "/min", 0, NOW, offsets, values, flags);
    }

    private static List<Integer> positions(Intake intake) {
        return intake.refusals().stream()
                .flatMapToInt(r -> Arrays.stream(r.positions()))
                .boxed()
                .toList();
    }

    private static long[] acceptedTimes(Intake intake) {
        return IntStream.range(0, intake.accepted().size())
                .mapToLong(intake.accepted()::time)
                .toArray();
    }

    private static long[] expectedTimes(VitalBatch batch, Intake intake) {
        List<Integer> refused = positions(intake);
        return IntStream.range(0, batch.size())
                .filter(i -> !refused.contains(i))
                .mapToLong(batch::time)
                .sorted()
                .toArray();
    }

    private static void assertRefused(VitalBatch batch, Reason reason, int... positions) {
        Intake.Refusal refusal = only(BatchIntake.check(batch, NOW));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.positions()).containsExactly(positions);
        assertThat(refusal.detail()).isNotBlank().doesNotContain(batch.patient());
    }

    private static Intake.Refusal only(Intake intake) {
        assertThat(intake.refusals()).hasSize(1);
        return intake.refusals().get(0);
    }

    private static VitalBatch batch(String signal, String unit, int[] offsets, double... values) {
        return new VitalBatch("pseudonym-1", "d", signal, unit, 7, NOW, offsets, values, new byte[0]);
    }
}
