package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rendered site must keep: restricted pods, limits, probes, closed doors, no secret in clear. */
class PolicyTest {

    static Stream<String> targets() {
        return Manifests.targets().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyPodIsRestricted(String target) {
        for (JsonNode pod : pods(target)) {
            JsonNode context = pod.path("securityContext");
            assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(context.path("runAsUser").asInt()).isPositive();
            assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            for (JsonNode container : containers(pod)) {
                JsonNode own = container.path("securityContext");
                String name = container.path("name").asText();
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(name)
                        .isFalse();
                assertThat(own.path("readOnlyRootFilesystem").asBoolean())
                        .as(name)
                        .isTrue();
                assertThat(own.at("/capabilities/drop/0").asText()).as(name).isEqualTo("ALL");
            }
        }
        assertThat(find(target, "Namespace")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText())
                .isEqualTo("restricted");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyMountHasItsVolumeAndEveryEmptyDirItsLimit(String target) {
        for (JsonNode pod : pods(target)) {
            Set<String> volumes = names(pod.path("volumes"));
            for (JsonNode container : containers(pod)) {
                assertThat(names(container.path("volumeMounts"))).isSubsetOf(volumes);
                assertThat(paths(container.path("volumeMounts"))).contains("/tmp", "/opt/flink/log");
            }
            for (JsonNode volume : pod.path("volumes")) {
                assertThat(volume.has("emptyDir") && !volume.path("emptyDir").has("sizeLimit"))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyContainerHasLimits(String target) {
        for (JsonNode job : all(target, "FlinkDeployment")) {
            for (String part : List.of("jobManager", "taskManager")) {
                assertThat(job.at("/spec/" + part + "/resource/memory").asText())
                        .matches("\\d+m");
                assertThat(job.at("/spec/" + part + "/resource/cpu").asDouble()).isPositive();
            }
        }
        for (JsonNode container : containers(nightlyPod(target))) {
            assertThat(container.at("/resources/limits").has("memory")).isTrue();
            assertThat(container.at("/resources/limits").has("cpu")).isTrue();
            assertThat(container.at("/resources/requests")).isEqualTo(container.at("/resources/limits"));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyLongRunningPodIsProbed(String target) {
        for (JsonNode job : all(target, "FlinkDeployment")) {
            for (String part : List.of("jobManager", "taskManager")) {
                JsonNode container = job.at("/spec/" + part + "/podTemplate/spec/containers/0");
                assertThat(container.path("name").asText()).isEqualTo("flink-main-container");
                assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                        .allMatch(container::has);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noSecretStandsInClear(String target) {
        for (ObjectNode manifest : rendered(target)) {
            assertThat(Manifests.is(manifest, "Secret"))
                    .as(Manifests.title(manifest))
                    .isFalse();
            Manifests.leaves(manifest).forEach((path, value) -> {
                assertThat(value)
                        .as(path)
                        .doesNotContainIgnoringCase("password=\"")
                        .doesNotContain("BEGIN ");
                if (path.matches(".*/env/[^/]*(KEY|JAAS|SECRET|TOKEN|PASSWORD)[^/]*/value")) {
                    assertThat(value).as(path).isNull();
                }
                if (path.matches("(?i).*(secret-key|access-key|access\\.key|secret\\.key|sasl\\.jaas).*")) {
                    assertThat(path).as("a key by value").contains("/secretKeyRef/");
                }
                value.lines()
                        .filter(line -> line.matches("(?i).*(jaas|secret|password|token|access-key).*=.*"))
                        .forEach(line -> assertThat(line).as(path).matches("[^=]+=\\$\\{[A-Z_]+}"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyImageHasATagThatStays(String target) {
        List<String> images = rendered(target).stream()
                .flatMap(m -> Manifests.leaves(m).entrySet().stream())
                .filter(leaf -> leaf.getKey().endsWith("/image"))
                .map(leaf -> leaf.getValue())
                .toList();

        assertThat(images).isNotEmpty().allMatch(image -> image.matches(".+(:[0-9][^:]*|@sha256:[0-9a-f]{64})"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nobodyMaySubmitOrCancelOverRest(String target) {
        for (JsonNode job : all(target, "FlinkDeployment")) {
            JsonNode flink = job.at("/spec/flinkConfiguration");
            for (String key : List.of("web.submit.enable", "web.cancel.enable", "rest.profiling.enabled")) {
                assertThat(flink.path(key).asText()).as(key).isEqualTo("false");
            }
            assertThat(job.at("/spec/job/upgradeMode").asText()).isEqualTo("savepoint");
            assertThat(job.at("/spec/job/allowNonRestoredState").asBoolean(true))
                    .isFalse();
            assertThat(flink.path("high-availability.type").asText()).isEqualTo("kubernetes");
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsReachableThatIsNotNamed(String target) {
        JsonNode deny = all(target, "NetworkPolicy").get(0);

        assertThat(Manifests.title(deny)).isEqualTo("NetworkPolicy/default-deny");
        assertThat(deny.path("spec").toString())
                .isEqualTo("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
        assertThat(find(target, "CronJob").at("/spec/jobTemplate/spec/template/spec/automountServiceAccountToken"))
                .hasToString("false");
    }

    private static List<ObjectNode> rendered(String target) {
        return Kustomization.render(Manifests.HERE.resolve(target));
    }

    private static List<ObjectNode> all(String target, String kind) {
        return rendered(target).stream().filter(m -> Manifests.is(m, kind)).toList();
    }

    private static ObjectNode find(String target, String kind) {
        return all(target, kind).get(0);
    }

    private static JsonNode nightlyPod(String target) {
        return find(target, "CronJob").at("/spec/jobTemplate/spec/template/spec");
    }

    private static List<JsonNode> pods(String target) {
        List<JsonNode> pods = new ArrayList<>(List.of(nightlyPod(target)));
        all(target, "FlinkDeployment").forEach(job -> pods.add(job.at("/spec/podTemplate/spec")));
        return pods;
    }

    private static List<JsonNode> containers(JsonNode pod) {
        List<JsonNode> containers = new ArrayList<>();
        pod.path("initContainers").forEach(containers::add);
        pod.path("containers").forEach(containers::add);
        return containers;
    }

    private static Set<String> names(JsonNode list) {
        return stream(list).map(item -> item.path("name").asText()).collect(Collectors.toSet());
    }

    private static Set<String> paths(JsonNode mounts) {
        return stream(mounts).map(item -> item.path("mountPath").asText()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }
}
