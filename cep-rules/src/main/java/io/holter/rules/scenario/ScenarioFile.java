package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.Problem;
import io.holter.rules.language.ProblemList;
import io.holter.rules.language.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenarios of one rule, as {@code RH-04.test.yaml} holds them.
 *
 * @param rule id of the rule
 * @param scenarios the stories
 * @param problems what is wrong with the file; if there is anything, the stories must not be used
 */
public record ScenarioFile(String rule, List<Scenario> scenarios, List<Problem> problems) {

    /** Reads a scenario file. */
    public static ScenarioFile read(String name, String text) {
        ProblemList problems = new ProblemList(name, text);
        List<Scenario> scenarios = new ArrayList<>();
        String rule = YamlText.parse(text, problems)
                .map(root -> {
                    Fields file = new Fields(root, problems).only("rule", "scenarios");
                    file.mappings("scenarios", "a list of stories")
                            .forEach(f -> scenarios.add(new ScenarioReader(f, problems).read()));
                    if (scenarios.isEmpty()) {
                        file.missing("scenarios", "a list of stories");
                    }
                    return file.text("rule", "the rule that is tested").orElse("");
                })
                .orElse("");
        return new ScenarioFile(rule, List.copyOf(scenarios), problems.sorted());
    }
}
