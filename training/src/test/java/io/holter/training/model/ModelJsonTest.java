package io.holter.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelJsonTest {
    private static final double[] PATIENT = {81, 2.5, 6};
    private static final double[] UNMEASURED = {81, Double.NaN, -2};
    private final String trees = text(ModelJson.write(TestingModels.around(TestingModels.trees())));

    @ParameterizedTest
    @CsvSource({
        "model-v1-linear.json, 0.6875628683467083, 0.10144692680831306",
        "model-v1-trees.json, 0.1900015660153129, 0.15187116365665926",
    })
    void scoresGoldenModelsOfFormatOneAsEver(String file, double probability, double unmeasured) throws IOException {
        RiskModel model = ModelJson.read(golden(file));

        assertThat(model.version()).isEqualTo("hf-decompensation-30d@2026-02-28");
        assertThat(model.equation().probability(PATIENT)).isCloseTo(probability, within(1e-12));
        assertThat(model.equation().probability(UNMEASURED)).isCloseTo(unmeasured, within(1e-12));
        assertThat(ModelJson.write(model)).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":1 | \"format\":2 | this version of Holter reads format 1",
                "\"horizonDays\":30 | \"horizonDays\":0 | horizonDays",
                "\"horizonDays\":30 | \"horizonDays\":30,\"extra\":1 | UnrecognizedPropertyException",
                "\"horizonDays\":30 | \"horizonDays\":30,\"horizonDays\":30 | JsonParseException",
                "\"horizonDays\":30 | \"horizonDays\":null | MismatchedInputException",
                "\"bias\":-2.2 | \"bias\":1e300 | bias",
                "\"bias\":-2.2 | \"bias\":\"NaN\" | refused",
                "\"left\":[1,3,5,0,0,0,0] | \"left\":[0,3,5,0,0,0,0] | children of exactly one earlier node",
                "\"left\":[1,3,5,0,0,0,0] | \"left\":[1,3,9,0,0,0,0] | children of exactly one earlier node",
                "\"left\":[1,3,5,0,0,0,0] | \"left\":[1,3,5] | different lengths",
                "\"column\":[1,0,1,-1,-1,-1,-1] | \"column\":[1,0,99,-1,-1,-1,-1] | a column that no input gives",
                "\"kind\":\"trees\" | \"kind\":\"java.lang.Runtime\" | InvalidTypeIdException",
                "\"date\":\"2026-02-28\" | \"date\":\"yesterday\" | InvalidFormatException",
            })
    void refusesWhatIsOutOfBounds(String right, String wrong, String message) {
        assertThat(trees).contains(right);
        byte[] changed = trees.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModelJson.read(changed))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageStartingWith("model JSON refused")
                .hasMessageContaining(message)
                .hasMessageNotContaining("2026-02-28");
    }

    @Test
    void refusesTruncatedTextTrailingTextAndDeepNesting() {
        String deep = "[".repeat(100_000);
        for (String text : new String[] {trees.substring(0, trees.length() / 2), trees + "{}", deep, ""}) {
            assertThatThrownBy(() -> ModelJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(RefusedModelException.class);
        }
    }

    private static byte[] golden(String file) throws IOException {
        try (InputStream in = ModelJsonTest.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
