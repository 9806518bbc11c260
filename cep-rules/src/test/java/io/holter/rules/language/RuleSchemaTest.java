package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema for editors agrees with the loader. */
class RuleSchemaTest {
    private static final String TEXT = RulePackLoader.resource("/io/holter/rules/language/rule.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    static Stream<String> goodRules() {
        return Stream.concat(RulePackLoader.clinicalFiles().values().stream(), RulesPage.rules().stream());
    }

    @ParameterizedTest
    @MethodSource("goodRules")
    void acceptsWhatTheLoaderAccepts(String yaml) {
        assertThat(errors(yaml)).isEmpty();
    }

    @Test
    void refusesWhatTheLoaderRefuses() {
        String good = RulePackLoader.resource("/rules/rhythm/RH-04.yaml");

        assertThat(errors(good.replace("severity: S2", "severity: S9"))).isNotEmpty();
        assertThat(errors(good.replace("severity: S2", "severty: S2"))).isNotEmpty();
        assertThat(errors(good.replace("  fr: Tachycardie au repos\n", ""))).isNotEmpty();
        assertThat(errors(good.replace("for: 10 min,", "for: ten minutes,"))).isNotEmpty();
        assertThat(errors(good.replace("max_gap: 6 min,", ""))).isNotEmpty();
    }

    @Test
    void knowsEverySignalAndUnit() {
        assertThat(Arrays.stream(Signal.values()).map(Signal::code)).allMatch(code -> TEXT.contains('"' + code + '"'));
        assertThat(Units.all()).allMatch(unit -> TEXT.contains('"' + unit + '"'));
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
