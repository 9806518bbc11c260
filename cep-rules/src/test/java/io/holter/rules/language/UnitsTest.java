package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @Test
    void multiplyAndDivide() {
        assertThat(Units.quotient("/min", "mm[Hg]")).isEqualTo("/min/mm[Hg]");
        assertThat(Units.quotient("kg", "d")).isEqualTo("kg/d");
        assertThat(Units.quotient("kg", "kg")).isEqualTo("1");
        assertThat(Units.product("kg/d", "d")).isEqualTo("kg");
        assertThat(Units.product("ms", "ms")).isEqualTo("ms2");
        assertThat(Units.quotient("1", "min")).isEqualTo("/min");
        assertThat(Units.product("{steps}", "%")).isEqualTo("%.{steps}");
    }

    @Test
    void haveOneSpelling() {
        assertThat(Units.canonical("/mm[Hg]/min")).isEqualTo(Units.canonical("/min/mm[Hg]"));
        assertThat(Units.canonical("kg.d/d")).isEqualTo("kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "/min", "mm[Hg]", "kg/d", "{steps}/d", "ms2", "Cel", "/min/mm[Hg]"})
    void areKnown(String unit) {
        assertThat(Units.known(unit)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bpm", "kg//d", "kg/", ".kg", "kgd", "mmHg", "kg d", "1/1/1/"})
    void areNot(String unit) {
        assertThat(Units.known(unit)).isFalse();
    }
}
