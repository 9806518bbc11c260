package io.holter.rules.scenario;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.Problem;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Runs the scenarios of a pack, each with its rule alone. */
public final class PackTest {
    private PackTest() {}

    /**
     * How one scenario of a rule went.
     *
     * @param rule the rule's id
     * @param file file of the scenario
     * @param result how it went
     */
    public record Told(String rule, String file, ScenarioResult result) {}

    /**
     * How the scenarios of a pack went.
     *
     * @param problems what is wrong with the files; nothing was run if there is anything
     * @param told the scenarios in order
     * @param untested ids of rules without a scenario
     * @param rules the rules
     * @param coverage what the scenarios reached
     */
    public record Report(
            List<Problem> problems, List<Told> told, List<String> untested, List<Rule> rules, Coverage coverage) {

        /** True if the files are right and every scenario passed; a rule without scenarios is not held against it. */
        public boolean passed() {
            return problems.isEmpty() && failed() == 0;
        }

        /** Scenarios that failed. */
        public int failed() {
            return (int) told.stream().filter(t -> !t.result().passed()).count();
        }
    }

    /**
     * Runs all scenarios.
     *
     * @param rules rule files, name to text
     * @param tests scenario files, name to text
     */
    public static Report run(Map<String, String> rules, Map<String, String> tests) {
        return run(rules, tests, scenario -> true);
    }

    /** Runs the scenarios whose rule id, a space and their name are {@code wanted}. */
    public static Report run(Map<String, String> rules, Map<String, String> tests, Predicate<String> wanted) {
        Loaded loaded = RulePackLoader.load(rules);
        List<Problem> problems = new ArrayList<>(loaded instanceof Loaded.Problems bad ? bad.problems() : List.of());
        RulePack pack = loaded instanceof Loaded.Pack good ? good.pack() : RulePack.of(List.of());
        Map<String, ScenarioFile> files = new TreeMap<>();
        tests.forEach((name, text) -> files.put(name, ScenarioFile.read(name, text)));
        files.forEach((name, file) -> {
            problems.addAll(file.problems());
            boolean known = pack.rules().stream().anyMatch(r -> r.id().equals(file.rule()));
            if (loaded instanceof Loaded.Pack && file.problems().isEmpty() && !known) {
                problems.add(new Problem(
                        name, 1, 1, "rule " + file.rule() + " is not there", "give its file too, or its folder"));
            }
        });
        Coverage coverage = new Coverage();
        List<Told> told = problems.isEmpty() ? tell(pack, files, wanted, coverage) : List.of();
        return new Report(List.copyOf(problems), told, untested(pack, files), pack.rules(), coverage);
    }

    /** Rule files and scenario files of the pack that Holter comes with. */
    public static Report clinical(Predicate<String> wanted) {
        return run(RulePackLoader.clinicalFiles(), clinicalTests(), wanted);
    }

    /** Scenario files of the pack that Holter comes with, name to text. */
    public static Map<String, String> clinicalTests() {
        Map<String, String> tests = new TreeMap<>();
        for (String rule : RulePackLoader.clinicalFiles().keySet()) {
            String test = rule.replace(".yaml", ".test.yaml");
            tests.put(test, RulePackLoader.resource("/rules/" + test));
        }
        return tests;
    }

    private static List<Told> tell(
            RulePack pack, Map<String, ScenarioFile> files, Predicate<String> wanted, Coverage coverage) {
        List<Told> told = new ArrayList<>();
        files.forEach((name, file) -> {
            RulePack own = RulePack.of(pack.rules().stream()
                    .filter(r -> r.id().equals(file.rule()))
                    .toList());
            file.scenarios().stream()
                    .filter(s -> wanted.test(file.rule() + " " + s.name()))
                    .forEach(s -> told.add(new Told(file.rule(), name, ScenarioRunner.run(own, s, coverage))));
        });
        return List.copyOf(told);
    }

    private static List<String> untested(RulePack pack, Map<String, ScenarioFile> files) {
        Set<String> tested = new HashSet<>();
        files.values().forEach(f -> tested.add(f.rule()));
        return pack.rules().stream()
                .map(Rule::id)
                .filter(id -> !tested.contains(id))
                .toList();
    }
}
