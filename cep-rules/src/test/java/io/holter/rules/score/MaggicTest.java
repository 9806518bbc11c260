package io.holter.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaggicTest {
    /** No points at all: below 55 years, ejection fraction 40 %, NYHA I, everything else as it should be. */
    private static final double[] BEST = {54, 40, 1, 150, 30, 89};

    @Test
    void givesNoPointsToTheFittest() {
        assertThat(measured(BEST)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"19, 7", "20, 6", "25, 5", "30, 3", "35, 2", "40, 0"})
    void ejectionFraction(double percent, int points) {
        assertThat(measured(54, percent, 1, 150, 30, 89)).isEqualTo(points);
    }

    /** Points of the age bands below 30 %, at 30 to 39 % and from 40 % on, less those of the ejection fraction. */
    @ParameterizedTest
    @CsvSource({
        "54.9, 0, 0, 0",
        "55, 1, 2, 3",
        "60, 2, 4, 5",
        "65, 4, 6, 7",
        "70, 6, 8, 9",
        "75, 8, 10, 12",
        "80, 10, 13, 15"
    })
    void age(double years, int low, int middle, int kept) {
        assertThat(measured(years, 29, 1, 150, 30, 89) - 5).isEqualTo(low);
        assertThat(measured(years, 30, 1, 150, 30, 89) - 3).isEqualTo(middle);
        assertThat(measured(years, 40, 1, 150, 30, 89)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"109, 5, 3, 2", "110, 4, 2, 1", "120, 3, 1, 1", "130, 2, 1, 0", "140, 1, 0, 0", "150, 0, 0, 0"})
    void systolicPressure(double pressure, int low, int middle, int kept) {
        assertThat(measured(54, 29, 1, pressure, 30, 89) - 5).isEqualTo(low);
        assertThat(measured(54, 30, 1, pressure, 30, 89) - 3).isEqualTo(middle);
        assertThat(measured(54, 40, 1, pressure, 30, 89)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"14.9, 6", "15, 5", "20, 3", "25, 2", "30, 0"})
    void bodyMassIndex(double index, int points) {
        assertThat(measured(54, 40, 1, 150, index, 89)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"89, 0", "90, 1", "110, 2", "130, 3", "150, 4", "170, 5", "210, 6", "250, 8"})
    void creatinine(double micromoles, int points) {
        assertThat(measured(54, 40, 1, 150, 30, micromoles)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 2", "3, 6", "4, 8"})
    void nyhaClass(int nyha, int points) {
        assertThat(measured(54, 40, nyha, 150, 30, 89)).isEqualTo(points);
    }

    @Test
    void whatIsKnownOfThePersonAddsUp() {
        assertThat(points(new Maggic.Person(54, true, true, 40, 1, 150, 30, 89, 17, false, false, false, true, true)))
                .isEqualTo(1);
        assertThat(points(new Maggic.Person(54, false, true, 40, 1, 150, 30, 89, 18, true, true, true, false, false)))
                .isEqualTo(2 + 1 + 3 + 2 + 3 + 1);
        assertThat(points(new Maggic.Person(80, true, true, 19, 4, 100, 14, 250, 18, true, true, true, false, false)))
                .isEqualTo(Maggic.MOST);
    }

    @Test
    void refusesWhomItIsNotMadeFor() {
        assertThat(reason(new Maggic.Person(54, true, false, 40, 1, 150, 30, 89, 1, false, false, false, true, true)))
                .contains("heart failure");
        assertThat(reason(new Maggic.Person(54, true, true, 40, 0, 150, 30, 89, 1, false, false, false, true, true)))
                .contains("NYHA");
        assertThat(reason(new Maggic.Person(54, true, true, 40, 1, 150, 30, 1.1, 1, false, false, false, true, true)))
                .isEqualTo("creatinine is not within 20 to 2000 umol/L: check the unit");
        assertThat(reason(new Maggic.Person(
                        54, true, true, Double.NaN, 1, 150, 30, 89, 1, false, false, false, true, true)))
                .isEqualTo("ejection fraction is missing");
    }

    private static int measured(double... v) {
        return points(new Maggic.Person(
                v[0], false, true, v[1], (int) v[2], v[3], v[4], v[5], 1, false, false, false, true, true));
    }

    private static int points(Maggic.Person p) {
        return ((ScoreResult.Points) Maggic.of(p)).points();
    }

    private static String reason(Maggic.Person p) {
        return ((ScoreResult.NotApplicable) Maggic.of(p)).reason();
    }
}
