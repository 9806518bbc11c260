package io.holter.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.dead.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes, the answer is a record or a reason: never an exception, never much memory. */
class DamageTest {

    /** Name, bytes of an example, decoder. */
    static Stream<Arguments> codecs() {
        VitalBatchCodec batches = new VitalBatchCodec();
        Function<byte[], Decoded<?>> decodeBatch = batches::decode;
        return Stream.concat(
                Stream.of(Arguments.of("VitalBatch", batches.encode(Examples.batch()), decodeBatch)),
                Examples.records().stream().map(DamageTest::arguments));
    }

    private static <T extends SpecificRecordBase> Arguments arguments(T record) {
        RecordCodec<T> codec = GoldenMessageTest.codec(record);
        Function<byte[], Decoded<?>> decode = codec::decode;
        return Arguments.of(record.getSchema().getName(), codec.encode(record), decode);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void aTruncatedRecordIsMalformed(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        for (int length = 0; length < good.length; length++) {
            assertThat(reason(decode.apply(Arrays.copyOf(good, length))))
                    .as("%d of %d bytes", length, good.length)
                    .isEqualTo(Reason.MALFORMED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void aTailIsMalformed(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        assertThat(reason(decode.apply(Arrays.copyOf(good, good.length + 1)))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void aFlippedBitNeverThrows(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(decode.apply(bad)).isNotNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void noiseNeverThrows(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            int from = Wire.HEADER + random.nextInt(bad.length - Wire.HEADER);
            for (int at = from; at < Math.min(bad.length, from + 12); at++) {
                bad[at] = (byte) random.nextInt();
            }
            assertThat(decode.apply(bad)).isNotNull();
        }
    }

    /** Every byte in turn becomes the first of a number of about 2^31, 2^40 and -2^63: whichever is a length asks for that much. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void aHugeLengthReservesNothing(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        long before = allocated();
        int tries = 0;
        for (byte[] huge : new byte[][] {
            {-2, -1, -1, -1, 15}, {-128, -128, -128, -128, -128, 64}, {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1}
        }) {
            for (int at = Wire.HEADER; at < good.length; at++) {
                ByteBuffer bad = ByteBuffer.allocate(good.length + huge.length);
                bad.put(good, 0, at).put(huge).put(good, at, good.length - at);
                assertThat(decode.apply(bad.array())).isNotNull();
                tries++;
            }
        }
        assertThat((allocated() - before) / tries).as("bytes reserved per try").isLessThan(200_000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void anotherFingerprintIsAnUnknownSchema(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        byte[] bad = good.clone();
        bad[5]++;

        assertThat(reason(decode.apply(bad))).isEqualTo(Reason.UNKNOWN_SCHEMA);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void anOversizedRecordIsRefusedUnread(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        assertThat(reason(decode.apply(Arrays.copyOf(good, 10 << 20)))).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codecs")
    void noVerdictTellsWhoseRecordItWas(String name, byte[] good, Function<byte[], Decoded<?>> decode) {
        for (int length = 0; length < good.length; length++) {
            assertThat(decode.apply(Arrays.copyOf(good, length)).toString())
                    .doesNotContain(Examples.PATIENT.substring(0, 8));
        }
    }

    private static Reason reason(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        assertThat(((Decoded.Malformed<?>) decoded).detail()).isNotBlank();
        return ((Decoded.Malformed<?>) decoded).reason();
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
