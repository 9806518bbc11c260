package io.holter.schema.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Signal signal) {
        assertThat(Signal.ofCode(signal.code())).contains(signal);
        assertThat(signal.code()).matches("[a-z][a-z0-9_]*");
        assertThat(signal.loinc()).matches("\\d{4,5}-\\d");
    }

    /** The last digit of a LOINC code is a check digit (mod 10, Luhn). */
    @ParameterizedTest
    @EnumSource
    void hasALoincCodeWithoutTypingError(Signal signal) {
        String digits = signal.loinc().replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        assertThat(sum % 10).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void takesItsBoundsAndNothingBeyond(Signal signal) {
        assertThat(signal.plausible(signal.min())).isTrue();
        assertThat(signal.plausible(signal.max())).isTrue();
        assertThat(signal.plausible(Math.nextDown(signal.min()))).isFalse();
        assertThat(signal.plausible(Math.nextUp(signal.max()))).isFalse();
        assertThat(signal.plausible(Double.NaN)).isFalse();
        assertThat(signal.plausible(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(signal.plausible(Double.NEGATIVE_INFINITY)).isFalse();
    }

    @Test
    void anUnknownCodeIsNoSignal() {
        assertThat(Signal.ofCode("HEART_RATE")).isEmpty();
        assertThat(Signal.ofCode("")).isEmpty();
    }
}
