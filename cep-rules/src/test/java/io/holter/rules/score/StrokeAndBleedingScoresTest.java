package io.holter.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.score.Cha2ds2Va.Item;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrokeAndBleedingScoresTest {
    private static final Set<Item> NOTHING = EnumSet.noneOf(Item.class);

    @ParameterizedTest
    @CsvSource({"64, 0", "65, 1", "74.9, 1", "75, 2", "99, 2"})
    void ageGivesPointsFrom65AndFrom75(double age, int points) {
        assertThat(stroke(age, NOTHING)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"HEART_FAILURE, 1", "HYPERTENSION, 1", "DIABETES, 1", "STROKE, 2", "VASCULAR_DISEASE, 1"})
    void everyItemGivesItsPoints(Item item, int points) {
        assertThat(stroke(50, EnumSet.of(item))).isEqualTo(points);
    }

    @Test
    void isAtMostEight() {
        assertThat(stroke(80, EnumSet.allOf(Item.class))).isEqualTo(Cha2ds2Va.MOST);
    }

    @ParameterizedTest
    @EnumSource
    void neverFallsWithAnotherItem(Item item) {
        for (double age : new double[] {40, 70, 80}) {
            EnumSet<Item> others = EnumSet.complementOf(EnumSet.of(item));
            assertThat(stroke(age, EnumSet.allOf(Item.class))).isGreaterThan(stroke(age, others));
        }
    }

    @Test
    void saysWhatFollowsFromThePoints() {
        assertThat(meaning(50, NOTHING)).contains("no anticoagulation");
        assertThat(meaning(70, NOTHING)).contains("considered");
        assertThat(meaning(70, EnumSet.of(Item.HYPERTENSION))).contains("recommended");
    }

    @Test
    void refusesWhomItIsNotMadeFor() {
        assertThat(Cha2ds2Va.of(new Cha2ds2Va.Person(70, false, false, NOTHING)))
                .isEqualTo(new ScoreResult.NotApplicable("it is made for people with atrial fibrillation"));
        assertThat(Cha2ds2Va.of(new Cha2ds2Va.Person(70, true, true, NOTHING)))
                .isInstanceOf(ScoreResult.NotApplicable.class);
        assertThat(Cha2ds2Va.of(new Cha2ds2Va.Person(17, true, false, NOTHING)))
                .isInstanceOf(ScoreResult.NotApplicable.class);
        assertThat(Cha2ds2Va.of(new Cha2ds2Va.Person(Double.NaN, true, false, NOTHING)))
                .isEqualTo(new ScoreResult.NotApplicable("age is missing"));
    }

    @Test
    void countsWhatMakesPeopleBleed() {
        assertThat(bleeding(65, 160, EnumSet.noneOf(HasBled.Item.class))).isZero();
        assertThat(bleeding(66, 160, EnumSet.noneOf(HasBled.Item.class))).isEqualTo(1);
        assertThat(bleeding(66, 161, EnumSet.noneOf(HasBled.Item.class))).isEqualTo(2);
        assertThat(bleeding(66, 161, EnumSet.allOf(HasBled.Item.class))).isEqualTo(HasBled.MOST);
        for (HasBled.Item item : HasBled.Item.values()) {
            assertThat(bleeding(50, 120, EnumSet.of(item))).isEqualTo(1);
        }
    }

    @Test
    void highRiskOfBleedingIsNoReasonToWithholdTreatment() {
        ScoreResult three = HasBled.of(new HasBled.Person(70, 170, true, EnumSet.of(HasBled.Item.DRUGS)));

        assertThat(((ScoreResult.Points) three).meaning()).startsWith("high").contains("no reason to withhold");
    }

    @Test
    void refusesAPressureInAnotherUnit() {
        ScoreResult kilopascal = HasBled.of(new HasBled.Person(70, 18.7, true, EnumSet.noneOf(HasBled.Item.class)));

        assertThat(kilopascal)
                .isEqualTo(new ScoreResult.NotApplicable(
                        "systolic pressure is not within 50 to 300 mm[Hg]: check the unit"));
    }

    private static int stroke(double age, Set<Item> items) {
        return ((ScoreResult.Points) Cha2ds2Va.of(new Cha2ds2Va.Person(age, true, false, items))).points();
    }

    private static String meaning(double age, Set<Item> items) {
        return ((ScoreResult.Points) Cha2ds2Va.of(new Cha2ds2Va.Person(age, true, false, items))).meaning();
    }

    private static int bleeding(double age, double systolic, Set<HasBled.Item> items) {
        return ((ScoreResult.Points) HasBled.of(new HasBled.Person(age, systolic, true, items))).points();
    }
}
