package io.holter.schema.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitConversionTest {

    /** Expected values by definition: pound 0.45359237 kg, conventional mmHg 133.322387415 Pa, 0 Cel = 32 degF. */
    @ParameterizedTest
    @CsvSource({
        "WEIGHT, kg, 81.5, 81.5",
        "WEIGHT, g, 81500, 81.5",
        "WEIGHT, [lb_av], 180, 81.6466266",
        "WEIGHT, lb, 180, 81.6466266",
        "SYSTOLIC, kPa, 16, 120.009852",
        "DIASTOLIC, mmHg, 80, 80",
        "RR_INTERVAL, s, 0.812, 812",
        "HRV_SDNN, s, 0.05, 50",
        "HEART_RATE, /s, 1.2, 72",
        "HEART_RATE, bpm, 72, 72",
        "SPO2, 1, 0.97, 97",
        "SPO2, %, 97, 97",
        "TEMPERATURE, [degF], 98.6, 37",
        "TEMPERATURE, F, 32, 0",
        "STEPS, 1, 4000, 4000",
        "RESPIRATORY_RATE, {breaths}/min, 14, 14"
    })
    void convertsIntoTheStandardUnit(Signal signal, String unit, double value, double expected) {
        assertThat(UnitConversion.of(signal, unit).orElseThrow().apply(value)).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void theStandardUnitNeedsNoConversion(Signal signal) {
        assertThat(UnitConversion.of(signal, signal.unit()).orElseThrow().isSame())
                .isTrue();
        assertThat(UnitConversion.unitsOf(signal)).contains(signal.unit());
    }

    @Test
    void aUnitIsNeverGuessed() {
        assertThat(UnitConversion.of(Signal.WEIGHT, "KG")).isEmpty();
        assertThat(UnitConversion.of(Signal.WEIGHT, "")).isEmpty();
        assertThat(UnitConversion.of(Signal.HEART_RATE, "kg")).isEmpty();
        assertThat(UnitConversion.of(Signal.SYSTOLIC, "/min")).isEmpty();
    }
}
