package io.holter.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The schema of the operator's FlinkDeployment, made strict: the API server prunes unknown fields without a word, so a
 * misspelt limit would simply not be there. The newest schema that is published as a Maven artefact is 1.10's; what
 * 1.15 added and we use is patched in here.
 */
final class CustomResourceSchema {
    private static final String FILE = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
    private static final String NEW_FLINK = "v2_3";

    private final ObjectNode deployment;

    CustomResourceSchema() {
        try (InputStream in = CustomResourceSchema.class.getResourceAsStream(FILE)) {
            JsonNode crd = new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in, FILE));
            deployment = (ObjectNode) crd.at("/spec/versions/0/schema/openAPIV3Schema");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ((ArrayNode) deployment.at("/properties/spec/properties/flinkVersion/enum")).add(NEW_FLINK);
        ObjectNode top = (ObjectNode) deployment.path("properties");
        top.putObject("apiVersion").put("type", "string");
        top.putObject("kind").put("type", "string");
        top.putObject("metadata").put("type", "object").put("x-kubernetes-preserve-unknown-fields", true);
        tighten(deployment);
    }

    /** What is wrong with a FlinkDeployment. */
    List<String> check(JsonNode manifest) {
        return check(deployment, manifest);
    }

    /** What is wrong with the template of a pod, of whatever kind of resource. */
    List<String> checkPod(JsonNode template) {
        return check(deployment.at("/properties/spec/properties/podTemplate"), template);
    }

    private static List<String> check(JsonNode schema, JsonNode instance) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(instance.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Objects with listed fields take no others; numbers may be written as text where Kubernetes says so. */
    private static void tighten(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
                schema.remove(List.of("type", "anyOf"));
                schema.putArray("type").add("integer").add("string");
            }
            boolean open = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            if (schema.path("properties").isObject()
                    && schema.path("type").asText().equals("object")
                    && !open) {
                schema.put("additionalProperties", false);
            }
            schema.remove(List.of("x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields"));
        }
        node.forEach(CustomResourceSchema::tighten);
    }
}
