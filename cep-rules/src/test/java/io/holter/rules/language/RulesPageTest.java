package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.RulePack;
import io.holter.rules.scenario.ScenarioFile;
import io.holter.rules.scenario.ScenarioRunner;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/rules.md shows works. */
class RulesPageTest {
    static Stream<String> rules() {
        return RulesPage.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyExampleLoads(String text) {
        assertThat(RulePackLoader.load(Map.of("example.yaml", text))).isInstanceOf(Loaded.Pack.class);
    }

    @Test
    void everyStoryPasses() {
        Loaded loaded =
                RulePackLoader.load(Map.of("EX-01.yaml", RulesPage.rules().get(0)));
        RulePack pack = ((Loaded.Pack) loaded).pack();

        for (String text : RulesPage.stories()) {
            ScenarioFile file = ScenarioFile.read("EX-01.test.yaml", text);
            assertThat(file.problems()).isEmpty();
            file.scenarios()
                    .forEach(s -> assertThat(ScenarioRunner.run(pack, s).differences())
                            .as(s.name())
                            .isEmpty());
        }
    }
}
