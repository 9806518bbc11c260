package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario beside every rule of the clinical pack. */
class ClinicalScenariosTest {
    private static final RulePack PACK = RulePackLoader.clinical();

    @TestFactory
    Stream<DynamicContainer> tellsEveryStory() {
        return RulePackLoader.clinicalFiles().keySet().stream().map(this::stories);
    }

    private DynamicContainer stories(String ruleFile) {
        String name = ruleFile.replace(".yaml", ".test.yaml");
        ScenarioFile file = ScenarioFile.read(name, RulePackLoader.resource("/rules/" + name));
        assertThat(file.problems()).isEmpty();
        assertThat(file.scenarios()).as("scenarios of " + file.rule()).hasSizeGreaterThanOrEqualTo(5);
        RulePack pack = only(file.rule());
        return DynamicContainer.dynamicContainer(
                file.rule(),
                file.scenarios().stream()
                        .map(s -> DynamicTest.dynamicTest(s.name(), () -> {
                            ScenarioResult result = ScenarioRunner.run(pack, s);
                            assertThat(result.differences())
                                    .as(String.join("\n", result.differences()))
                                    .isEmpty();
                        })));
    }

    private static RulePack only(String id) {
        Map<String, Rule> byId = PACK.rules().stream()
                .collect(java.util.stream.Collectors.toMap(Rule::id, java.util.function.Function.identity()));
        return RulePack.of(List.of(byId.get(id)));
    }
}
