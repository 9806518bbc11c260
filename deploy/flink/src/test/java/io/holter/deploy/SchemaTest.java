package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every manifest is one that Kubernetes, the operator or Prometheus knows. */
class SchemaTest {
    private static final CustomResourceSchema CUSTOM = new CustomResourceSchema();
    private static final Schema KINDS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaTest.class.getResourceAsStream("/kinds.schema.json"), InputFormat.JSON);

    static Stream<Arguments> manifests() {
        return Manifests.targets().stream()
                .flatMap(target -> Kustomization.render(Manifests.HERE.resolve(target)).stream()
                        .map(m -> Arguments.of(target + " " + Manifests.title(m), m)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifests")
    void hasOnlyFieldsThatItsKindKnows(String title, ObjectNode manifest) {
        assertThat(problems(manifest)).isEmpty();
    }

    @Test
    void catchesAMisspeltField() {
        ObjectNode detection = find("FlinkDeployment/detection");
        ((ObjectNode) detection.at("/spec/jobManager")).putObject("resources").put("memory", "1g");
        assertThat(problems(detection)).anyMatch(p -> p.contains("resources"));

        ObjectNode nightly = find("CronJob/nightly");
        ((ObjectNode) nightly.at("/spec/jobTemplate/spec/template/spec/containers/0")).put("imagePullpolicy", "Always");
        assertThat(problems(nightly)).anyMatch(p -> p.contains("imagePullpolicy"));

        ObjectNode other = find("CronJob/nightly");
        ((ObjectNode) other.path("spec")).put("timezone", "UTC");
        assertThat(problems(other)).anyMatch(p -> p.contains("timezone"));
    }

    @Test
    void catchesAFlinkVersionThatTheOperatorDoesNotKnow() {
        ObjectNode detection = find("FlinkDeployment/detection");
        ((ObjectNode) detection.path("spec")).put("flinkVersion", "v2_9");
        assertThat(problems(detection)).anyMatch(p -> p.contains("flinkVersion"));
    }

    private static ObjectNode find(String title) {
        return Kustomization.render(Manifests.HERE.resolve("base")).stream()
                .filter(m -> Manifests.title(m).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(ObjectNode manifest) {
        return switch (manifest.path("kind").asText()) {
            case "FlinkDeployment" -> CUSTOM.check(manifest);
            case "CronJob" ->
                Stream.concat(
                                kinds(manifest).stream(),
                                CUSTOM.checkPod(manifest.at("/spec/jobTemplate/spec/template")).stream())
                        .toList();
            default -> kinds(manifest);
        };
    }

    private static List<String> kinds(ObjectNode manifest) {
        return KINDS.validate(manifest.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
