package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema for editors agrees with the loader. */
class RuleSchemaTest {
    private static final String TEXT = RulePackLoader.resource("/io/holter/rules/language/rule.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    static Stream<String> goodRules() {
        return Stream.of(
                        RulePackLoader.clinicalFiles().values(),
                        Constructs.files().values(),
                        RulesPage.rules())
                .flatMap(Collection::stream);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KN-01 | times: 3, of: 5    | times: 3, of: 63
            KN-01 | times: 3, of: 5    | times: 3, for: 5 min
            BL-01 | days: 35 to 8      | days: five weeks
            BL-01 | each: day, when    | each: week, when
            BL-05 | rank: 10,          | ''
            BL-03 | tau: 14 d,         | ''
            MS-02 | points: 1}]        | scores: 1}]
            TD-01 | {heart_rate: 1 min} | {pulse: 1 min}
            SQ-01 | times: 2           | time: 2
            SQ-01 | skip_past_last     | skip_all
            """)
    void refusesWhatTheLoaderRefusesOfTheRest(String id, String good, String broken) {
        String text = Constructs.text(id);
        assertThat(text).contains(good);

        String changed = text.replace(good, broken);
        assertThat(errors(changed)).isNotEmpty();
        assertThat(RulePackLoader.load(Map.of("rule.yaml", changed))).isInstanceOf(Loaded.Problems.class);
    }

    @Test
    void knowsEveryKeyThatTheLoaderKnows() {
        assertThat(Stream.of(RuleReader.KEYS, DerivationReader.KINDS).flatMap(Collection::stream))
                .allMatch(key -> TEXT.contains('"' + key + '"'));
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
