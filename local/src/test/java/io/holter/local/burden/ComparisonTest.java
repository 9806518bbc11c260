package io.holter.local.burden;

import static io.holter.local.burden.BurdenExamples.HOUR;
import static io.holter.local.burden.BurdenExamples.alert;
import static io.holter.local.burden.BurdenExamples.episode;
import static io.holter.local.burden.BurdenExamples.nearMiss;
import static io.holter.local.burden.BurdenExamples.pack;
import static io.holter.local.burden.BurdenExamples.seen;
import static io.holter.local.burden.BurdenExamples.weighs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.local.simulator.Grade;
import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Set<String> FOUND = Set.of("MY-01");

    private final RulePack pack =
            pack(weighs("MY-01", "S2", ""), weighs("MY-02", "S3", ""), weighs("MY-03", "S1", "shadow: true"));

    @Test
    void countsFoundMissedAndFalseExactly() {
        Comparison comparison = Comparison.of(
                pack,
                seen(
                        List.of(
                                alert("p1", "MY-01", Severity.S2, 10 * HOUR + 600_000),
                                alert("p1", "MY-01", Severity.S2, 11 * HOUR),
                                alert("p2", "MY-01", Severity.S2, 20 * HOUR + 1_200_000),
                                alert("p3", "MY-01", Severity.S2, 50 * HOUR),
                                alert("p3", "MY-01", Severity.S1, 90 * HOUR)),
                        List.of(
                                episode("p1", 10, Grade.CLEAR, FOUND, Set.of()),
                                episode("p2", 20, Grade.CLEAR, FOUND, Set.of()),
                                episode("p3", 30, Grade.CLEAR, FOUND, Set.of()),
                                episode("p4", 10, Grade.MILD, FOUND, Set.of()),
                                nearMiss("p3", 50))));
        RuleFigures mine = comparison.rule("MY-01");

        assertThat(mine.planted()).isEqualTo(3);
        assertThat(mine.found()).isEqualTo(2);
        assertThat(mine.plantedMild()).isEqualTo(1);
        assertThat(mine.foundMild()).isZero();
        assertThat(mine.alerts()).isEqualTo(5);
        assertThat(mine.falseUrgent()).isEqualTo(2);
        assertThat(mine.precision().value()).isEqualTo(0.6);
        assertThat(mine.falsePerYear().value()).isCloseTo(0.2, within(1e-9));
        assertThat(mine.delay(0.5)).isEqualTo(600_000);
        assertThat(mine.delay(0.9)).isEqualTo(1_200_000);
        assertThat(comparison.falseWithin(mine)).containsOnlyKeys("clothes_on_scale", "nothing planted");
    }

    @Test
    void excusesAnAlertWithoutDemandingIt() {
        Comparison comparison = Comparison.of(
                pack,
                seen(
                        List.of(alert("p1", "MY-02", Severity.S3, 10 * HOUR)),
                        List.of(episode("p1", 10, Grade.CLEAR, FOUND, Set.of("MY-02")))));

        assertThat(comparison.rule("MY-02").falseCount()).isZero();
        assertThat(comparison.rule("MY-02").planted()).isZero();
        assertThat(comparison.rule("MY-01").found()).isZero();
        KindFigures heavy = comparison.kinds().get(0);
        assertThat(heavy.clearFound()).isEqualTo(1);
        assertThat(heavy.clearUrgent()).isZero();
        assertThat(heavy.urgentKind()).isTrue();
    }

    @Test
    void holdsNoAlertOfAnotherPatientOrTimeToBeRight() {
        Comparison comparison = Comparison.of(
                pack,
                seen(
                        List.of(
                                alert("p2", "MY-01", Severity.S2, 10 * HOUR),
                                alert("p1", "MY-01", Severity.S2, 13 * HOUR)),
                        List.of(episode("p1", 10, Grade.CLEAR, FOUND, Set.of()))));

        assertThat(comparison.rule("MY-01").falseCount()).isEqualTo(2);
        assertThat(comparison.rule("MY-01").found()).isZero();
    }

    @Test
    void countsRulesOnTrialApart() {
        Comparison comparison = Comparison.of(
                pack,
                seen(
                        List.of(alert("p1", "MY-03", Severity.S1, 10 * HOUR)),
                        List.of(episode("p1", 10, Grade.CLEAR, Set.of("MY-01", "MY-03"), Set.of()))));

        assertThat(comparison.rules(false)).extracting(RuleFigures::id).containsExactly("MY-01", "MY-02");
        assertThat(comparison.rules(true)).extracting(RuleFigures::id).containsExactly("MY-03");
        assertThat(comparison.rule("MY-03").found()).isEqualTo(1);
        assertThat(comparison.kinds().get(0).clearFound()).isZero();
        assertThat(Budget.of(comparison).bySeverity()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void findsAnEpisodeByAnAlertThatIsOpenWhenItBeginsWithoutGivingItADelay() {
        RaisedAlert open = new RaisedAlert(
                0, "p1", "MY-01", Severity.S3, Severity.S2, HOUR, HOUR, 10 * HOUR, HOUR, Long.MAX_VALUE, false, "text");

        Comparison comparison =
                Comparison.of(pack, seen(List.of(open), List.of(episode("p1", 10, Grade.CLEAR, FOUND, Set.of()))));

        assertThat(comparison.rule("MY-01").found()).isEqualTo(1);
        assertThat(comparison.rule("MY-01").falseCount()).isEqualTo(1);
        assertThat(comparison.rule("MY-01").delay(0.5)).isNaN();
        assertThat(comparison.kinds().get(0).clearUrgent()).isEqualTo(1);
    }

    @Test
    void tellsWhetherTheBudgetIsMet() {
        List<TrueEpisode> one = List.of(episode("p1", 10, Grade.CLEAR, FOUND, Set.of()));
        List<RaisedAlert> right = List.of(alert("p1", "MY-01", Severity.S2, 10 * HOUR));
        List<RaisedAlert> many = java.util.stream.LongStream.range(0, 21)
                .mapToObj(i -> alert("p2", "MY-01", Severity.S2, (100 + i) * HOUR))
                .toList();

        Budget good = Budget.of(Comparison.of(pack, seen(right, one)));
        Budget loud = Budget.of(Comparison.of(pack, seen(many, one)));
        Budget nothing = Budget.of(Comparison.of(pack, seen(List.of(), List.of())));

        assertThat(good.met()).isTrue();
        assertThat(loud.met()).isFalse();
        assertThat(loud.perYear().value()).isCloseTo(2.1, within(1e-9));
        assertThat(loud.metByHealthy()).isTrue();
        assertThat(nothing.met()).as("nothing was there to find").isFalse();
    }
}
