package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import io.holter.rules.scenario.PackTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule of the pack must have before medical staff can be asked to sign it. */
class ClinicalPackTest {
    private static final int SCENARIOS = 6;
    private static final Map<String, String> FOLDERS = Map.of(
            "AF", "af",
            "BP", "hypertension",
            "CHD", "chd",
            "HF", "heart-failure",
            "RH", "rhythm",
            "DQ", "data-quality");
    private static final List<Rule> RULES = RulePackLoader.clinical().rules();
    private static final PackTest.Report REPORT = PackTest.clinical(scenario -> true);

    static List<Rule> rules() {
        return RULES;
    }

    @Test
    void holdsThe44RulesWithoutAProblem() {
        Loaded loaded = RulePackLoader.load(RulePackLoader.clinicalFiles());

        assertThat(loaded).isInstanceOf(Loaded.Pack.class);
        assertThat(RULES).hasSize(44);
        assertThat(RULES.stream().map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(Stream.of("AF 9", "BP 10", "CHD 6", "HF 11", "RH 5", "DQ 3")
                        .flatMap(ClinicalPackTest::ids)
                        .toList());
    }

    private static Stream<String> ids(String family) {
        String[] parts = family.split(" ");
        return IntStream.rangeClosed(1, Integer.parseInt(parts[1])).mapToObj(i -> "%s-%02d".formatted(parts[0], i));
    }

    @Test
    void listsEachFileOnceByGroupAndIdWithItsStoriesBesideIt() {
        List<String> files = RulePackLoader.resource("/rules/index.txt").lines().toList();

        assertThat(files).isSorted().doesNotHaveDuplicates();
        assertThat(files)
                .allSatisfy(file -> assertThat(RulePackLoader.resource("/rules/" + file.replace(".yaml", ".test.yaml")))
                        .contains("scenarios:"));
    }

    @Test
    void everyFileLiesInTheFolderOfItsDiseaseUnderItsId() {
        assertThat(RulePackLoader.clinicalFiles().keySet()).allSatisfy(file -> {
            String id = file.substring(file.indexOf('/') + 1).replace(".yaml", "");
            assertThat(file).isEqualTo(FOLDERS.get(id.replaceAll("-.*", "")) + "/" + id + ".yaml");
            assertThat(RULES).extracting(Rule::id).contains(id);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isToldOfInAtLeastSixStories(Rule rule) {
        assertThat(REPORT.told().stream().filter(t -> t.rule().equals(rule.id())))
                .as(rule.id())
                .hasSizeGreaterThanOrEqualTo(SCENARIOS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isReachedInEveryPartByItsStories(Rule rule) {
        assertThat(REPORT.coverage().of(rule)).as(rule.id()).doesNotContainValue(0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void speaksFiveLanguages(Rule rule) {
        for (Language language : Language.values()) {
            assertThat(rule.title().in(language))
                    .as("%s %s", rule.id(), language)
                    .isNotBlank();
            assertThat(rule.message().in(language))
                    .as("%s %s", rule.id(), language)
                    .isNotBlank();
            assertThat(rule.advice().in(language))
                    .as("%s %s", rule.id(), language)
                    .isNotBlank();
        }
        assertThat(Arrays.stream(Language.values()).map(rule.message()::in).collect(Collectors.toSet()))
                .as("messages of " + rule.id())
                .hasSize(5);
        assertThat(Arrays.stream(Language.values()).map(rule.advice()::in).collect(Collectors.toSet()))
                .as("advice of " + rule.id())
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhereItComesFromAndWhoStandsForIt(Rule rule) {
        assertThat(rule.provenance().source()).as(rule.id()).hasSizeGreaterThan(5);
        assertThat(rule.provenance().evidence()).as(rule.id()).matches("(?s)(V2?|M|design)\\b.*");
        assertThat(rule.provenance().status()).as(rule.id()).isEqualTo("draft until a medical lead signs it");
    }

    /** Wholly our own design, or cut-offs that are to be calibrated on our own archive before they alarm anybody. */
    @Test
    void startsInShadowWhatWeDesignedOurselves() {
        assertThat(RULES.stream().filter(Rule::shadow).map(Rule::id))
                .containsExactlyInAnyOrder(
                        "BP-02", "BP-08", "BP-10", "CHD-06", "DQ-03", "HF-02", "HF-04", "HF-06", "HF-11");
        assertThat(RULES)
                .filteredOn(Rule::shadow)
                .allMatch(r -> r.provenance().evidence().contains("design"));
        assertThat(RULES)
                .filteredOn(r -> r.provenance().evidence().startsWith("design"))
                .allMatch(Rule::shadow);
    }

    @Test
    void everyParameterThatMayBeSetPerPatientHasARange() {
        Map<String, String> without = new TreeMap<>();
        RULES.forEach(rule -> rule.parameters().stream()
                .filter(p -> p.personal() && p.min() >= p.max())
                .forEach(p -> without.put(rule.id(), p.name())));

        assertThat(without).isEmpty();
    }
}
