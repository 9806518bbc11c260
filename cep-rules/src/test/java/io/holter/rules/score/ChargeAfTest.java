package io.holter.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeAfTest {
    /** Two worked examples on which several published codes agree. */
    @Test
    void agreesWithPublishedExamples() {
        assertThat(risk(new ChargeAf.Person(60, true, 170, 70, 120, 80, false, true, false, false, true, false)))
                .isCloseTo(2.683, within(0.0005));
        assertThat(risk(new ChargeAf.Person(72, true, 175, 85, 145, 85, false, true, true, false, false, false)))
                .isCloseTo(10.394, within(0.0005));
    }

    @Test
    void risesWithEveryRiskFactor() {
        double here = risk(person(60, 170, 70, 130, 80));

        assertThat(risk(person(65, 170, 70, 130, 80))).isGreaterThan(here);
        assertThat(risk(person(60, 180, 70, 130, 80))).isGreaterThan(here);
        assertThat(risk(person(60, 170, 90, 130, 80))).isGreaterThan(here);
        assertThat(risk(person(60, 170, 70, 150, 80))).isGreaterThan(here);
        assertThat(risk(person(60, 170, 70, 130, 90))).isLessThan(here);
        boolean[] flags = new boolean[6];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = true;
            assertThat(risk(new ChargeAf.Person(
                            60, flags[0], 170, 70, 130, 80, flags[1], flags[2], flags[3], flags[4], flags[5], false)))
                    .isGreaterThan(here);
            flags[i] = false;
        }
    }

    @ParameterizedTest
    @CsvSource({"45.9, false", "46, true", "94.9, true", "95, false"})
    void isForPeopleOf46To94(double age, boolean applies) {
        assertThat(ChargeAf.of(person(age, 170, 70, 130, 80)) instanceof ScoreResult.Risk)
                .isEqualTo(applies);
    }

    @Test
    void refusesWhomItIsNotMadeFor() {
        assertThat(ChargeAf.of(new ChargeAf.Person(60, true, 170, 70, 120, 80, false, true, false, false, true, true)))
                .isInstanceOf(ScoreResult.NotApplicable.class);
        assertThat(ChargeAf.of(person(60, 1.7, 70, 130, 80)))
                .isEqualTo(new ScoreResult.NotApplicable("height is not within 100 to 250 cm: check the unit"));
        assertThat(ChargeAf.of(person(60, 170, 70, 80, 130))).isInstanceOf(ScoreResult.NotApplicable.class);
        assertThat(ChargeAf.of(person(60, 170, Double.NaN, 130, 80)))
                .isEqualTo(new ScoreResult.NotApplicable("weight is missing"));
    }

    private static ChargeAf.Person person(double age, double height, double weight, double systolic, double diastolic) {
        return new ChargeAf.Person(
                age, false, height, weight, systolic, diastolic, false, false, false, false, false, false);
    }

    private static double risk(ChargeAf.Person p) {
        return 100 * ((ScoreResult.Risk) ChargeAf.of(p)).risk();
    }
}
