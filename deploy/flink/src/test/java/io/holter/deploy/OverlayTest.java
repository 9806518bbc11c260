package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A site differs from the others in where things are and how big they are, in nothing else. */
class OverlayTest {
    private static final List<String> MAY_DIFFER = List.of(
            ".*/metadata/labels/holter\\.io/site",
            ".*/image",
            "ConfigMap/holter-settings/data/[a-z]+\\.properties",
            "FlinkDeployment/[a-z]+/spec/flinkConfiguration/(high-availability\\.storageDir|s3\\.endpoint)",
            "FlinkDeployment/[a-z]+/spec/flinkConfiguration/execution\\.checkpointing\\.(savepoint-)?dir",
            "FlinkDeployment/[a-z]+/spec/job/(parallelism|state)",
            "FlinkDeployment/[a-z]+/spec/(job|task)Manager/resource/(memory|cpu)",
            "NetworkPolicy/allow-(kafka-and-store|api-server)/spec/egress/.*/cidr");

    @Test
    void differsOnlyWhereASiteMay() {
        TreeMap<String, String> base = leaves("base");
        for (String overlay : Manifests.targets()) {
            TreeMap<String, String> site = leaves(overlay);
            TreeSet<String> paths = new TreeSet<>(base.keySet());
            paths.addAll(site.keySet());
            paths.removeIf(path -> String.valueOf(base.get(path)).equals(String.valueOf(site.get(path))));

            assertThat(paths).as(overlay).allMatch(path -> MAY_DIFFER.stream().anyMatch(path::matches));
        }
    }

    /** An overlay may say where Kafka is, not how the jobs work: the keys of its settings are the base's. */
    @Test
    void keepsTheKeysOfTheSettings() {
        for (String overlay : Manifests.targets()) {
            assertThat(settingKeys(overlay)).as(overlay).isEqualTo(settingKeys("base"));
        }
    }

    private static List<String> settingKeys(String target) {
        return leaves(target).entrySet().stream()
                .filter(leaf -> leaf.getKey().endsWith(".properties"))
                .flatMap(leaf -> leaf.getValue().lines().map(line -> leaf.getKey() + " " + line.split("=", 2)[0]))
                .toList();
    }

    private static TreeMap<String, String> leaves(String target) {
        TreeMap<String, String> leaves = new TreeMap<>();
        Kustomization.render(Manifests.HERE.resolve(target))
                .forEach(m ->
                        Manifests.leaves(m).forEach((path, value) -> leaves.put(Manifests.title(m) + path, value)));
        return leaves;
    }
}
