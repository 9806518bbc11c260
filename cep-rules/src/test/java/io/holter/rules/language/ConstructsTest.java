package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.condition.Context;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Statistic;
import io.holter.rules.rule.Step;
import io.holter.rules.scenario.PackTest;
import io.holter.schema.care.CareEventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The grammar can say what the 44 clinical rules need: every construct stands in a rule that loads. */
class ConstructsTest {
    private static final List<Rule> RULES = Constructs.pack().rules();

    /** Six of them from file to alert; the clinical rules have scenarios of their own. */
    @Test
    void doWhatTheySay() {
        PackTest.Report report = PackTest.run(Constructs.files(), Constructs.tests());

        assertThat(report.problems()).isEmpty();
        assertThat(report.told()).hasSize(18);
        assertThat(report.told().stream()
                        .filter(t -> !t.result().passed())
                        .map(t -> t.file() + " " + t.result().name() + "\n"
                                + t.result().differences() + "\n" + t.result().reasons()))
                .isEmpty();
    }

    @Test
    void standForEveryClinicalRule() {
        String named = RULES.stream().map(r -> r.provenance().source()).collect(Collectors.joining(" "));
        List<String> clinical = Stream.of("AF 9", "BP 10", "CHD 6", "HF 11", "RH 5", "DQ 3")
                .flatMap(ConstructsTest::ids)
                .toList();

        assertThat(clinical).hasSize(44).allMatch(named::contains);
    }

    private static Stream<String> ids(String family) {
        String[] parts = family.split(" ");
        return IntStream.rangeClosed(1, Integer.parseInt(parts[1])).mapToObj(i -> "%s-%02d".formatted(parts[0], i));
    }

    @Test
    void useEveryDerivation() {
        assertThat(derivations().map(Object::getClass))
                .containsAll(Arrays.asList(Derivation.class.getPermittedSubclasses()).stream()
                        .filter(c -> c != Derivation.Group.class && c != Derivation.Band.class)
                        .toList());
    }

    @Test
    void useEveryStatisticWhereItMayBe() {
        Set<Statistic> windows = new TreeSet<>();
        Set<Statistic> last = new TreeSet<>();
        Set<Statistic> days = new TreeSet<>();
        derivations().forEach(d -> {
            if (d instanceof Derivation.Window w) {
                windows.add(w.statistic());
            } else if (d instanceof Derivation.Last l) {
                last.add(l.statistic());
            } else if (d instanceof Derivation.Daily day) {
                days.add(day.statistic());
            }
        });

        assertThat(union(windows, last, days)).containsExactlyInAnyOrder(Statistic.values());
        assertThat(windows).contains(Statistic.MESOR, Statistic.AMPLITUDE);
        assertThat(windows).doesNotContain(Statistic.MEDIAN, Statistic.MAD, Statistic.PERCENTILE);
        assertThat(last).contains(Statistic.MEDIAN, Statistic.MAD, Statistic.PERCENTILE);
    }

    @SafeVarargs
    private static <T> Set<T> union(Set<T>... sets) {
        return Arrays.stream(sets).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    @Test
    void useEveryWayToHold() {
        List<Hold> holds = RULES.stream()
                .flatMap(r -> Stream.of(
                                r.steps().stream(),
                                r.clear().stream(),
                                r.escalations().stream().map(e -> e.step()))
                        .flatMap(s -> s))
                .map(Step::hold)
                .toList();

        assertThat(holds.stream().flatMap(h -> h instanceof Hold.Times t ? Stream.of(t.each()) : Stream.empty()))
                .contains(Hold.Spell.values());
        assertThat(holds).anyMatch(h -> h instanceof Hold.Lasting l && l.coverage() > 0);
        assertThat(holds).anyMatch(h -> h instanceof Hold.Lasting l && !l.gapsBreak());
        assertThat(holds).anyMatch(h -> h instanceof Hold.Times t && !t.within().isZero());
    }

    @Test
    void useEveryPattern() {
        List<RulePattern.Sequence> sequences = new ArrayList<>();
        RULES.forEach(r -> {
            if (r.pattern() instanceof RulePattern.Sequence s) {
                sequences.add(s);
            }
        });

        assertThat(sequences).extracting(RulePattern.Sequence::afterMatch).contains(RulePattern.AfterMatch.values());
        assertThat(sequences).flatExtracting(RulePattern.Sequence::elements).anyMatch(e -> e.next());
        assertThat(sequences).flatExtracting(RulePattern.Sequence::elements).anyMatch(e -> e.times() > 1);
        assertThat(sequences).anyMatch(s -> s.absent().isPresent());
        assertThat(RULES).anyMatch(r -> r.pattern() instanceof RulePattern.Silence);
        assertThat(RULES).anyMatch(r -> !r.resampled().isEmpty());
    }

    @Test
    void listenToEveryKindOfEventThatConditionsKnow() {
        assertThat(RULES.stream()
                        .flatMap(r -> r.inputs().stream())
                        .flatMap(i -> i instanceof Input.OfEvent e ? Stream.of(e.kind()) : Stream.empty()))
                .contains(
                        CareEventKind.MEDICATION_DUE,
                        CareEventKind.MEDICATION_TAKEN,
                        CareEventKind.SESSION_START,
                        CareEventKind.SESSION_STOP,
                        CareEventKind.POSTURE,
                        CareEventKind.SYMPTOM,
                        CareEventKind.NOTE);
        assertThat(RULES.stream().flatMap(r -> r.contexts().stream())).contains(Context.values());
    }

    @Test
    void callEveryFunction() {
        String all = String.join("\n", Constructs.files().values());

        assertThat(ConditionLibrary.names()).allMatch(name -> all.contains(name + "("));
        assertThat(ReservedNames.ofReadings().keySet().stream().filter(n -> !n.contains("resting")))
                .filteredOn(n ->
                        !List.of("diastolic", "respiratory_rate", "temperature").contains(n))
                .allMatch(name -> all.matches("(?s).*\\b" + name + "\\b.*"));
    }

    private static Stream<Derivation> derivations() {
        return RULES.stream().flatMap(r -> r.derived().stream()).map(d -> d.how());
    }
}
