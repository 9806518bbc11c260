package io.holter.schema.vital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VitalBatchTest {
    private final VitalBatch batch = new VitalBatch(
            "pseudonym", "device", "weight", "kg", 9, 1_000, new int[] {5}, new double[] {81.25}, new byte[] {-1});

    @Test
    void tellsNeitherWhoseNorWhat() {
        assertThat(batch.toString())
                .isEqualTo("VitalBatch[weight, 1 samples]")
                .doesNotContain("pseudonym", "device", "81");
    }

    @Test
    void reads() {
        assertThat(batch.time(0)).isEqualTo(1_005);
        assertThat(batch.flag(0)).isEqualTo(0xff);
        assertThat(SampleFlags.has(batch.flag(0), SampleFlags.ESTIMATED | SampleFlags.MOTION))
                .isTrue();
        assertThat(SampleFlags.has(SampleFlags.MOTION, SampleFlags.ESTIMATED | SampleFlags.MOTION))
                .isFalse();
    }

    @Test
    void aDeviceWithoutFlagsSaysNothing() {
        VitalBatch silent =
                new VitalBatch("p", "d", "weight", "kg", 0, 0, new int[] {0}, new double[] {80}, new byte[0]);

        assertThat(silent.flag(0)).isZero();
    }

    @Test
    void arraysMustFitEachOther() {
        assertThatThrownBy(() ->
                        new VitalBatch("p", "d", "weight", "kg", 0, 0, new int[2], new double[] {81.25}, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offsets, values and flags differ in length: 2, 1, 0");
        assertThatThrownBy(() -> new VitalBatch("p", "d", "weight", "kg", 0, 0, new int[2], new double[2], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
