package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClinicalPackTest {
    @Test
    void loadsWithoutAProblem() {
        Loaded loaded = RulePackLoader.load(RulePackLoader.clinicalFiles());

        assertThat(loaded).isInstanceOf(Loaded.Pack.class);
        assertThat(RulePackLoader.clinical().rules())
                .extracting(Rule::id)
                .contains("BP-01", "BP-02", "DQ-01", "RH-01", "RH-04");
    }

    @Test
    void listsEachFileOnceByGroupAndIdWithItsStoriesBesideIt() {
        List<String> files = RulePackLoader.resource("/rules/index.txt").lines().toList();

        assertThat(files).isSorted().doesNotHaveDuplicates();
        assertThat(files)
                .allSatisfy(file -> assertThat(RulePackLoader.resource("/rules/" + file.replace(".yaml", ".test.yaml")))
                        .contains("scenarios:"));
    }
}
