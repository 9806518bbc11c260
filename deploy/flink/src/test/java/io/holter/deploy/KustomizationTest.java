package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizationTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        write("base/kustomization.yaml", """
                namespace: n
                labels: [{pairs: {a: b}}]
                resources: [all.yaml]
                """);
        write("base/all.yaml", """
                {apiVersion: v1, kind: Namespace, metadata: {name: other}}
                ---
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: c, labels: {own: x}},
                 spec: {keep: 1, change: 1, drop: 1, list: [1, 2],
                        containers: [{image: "holter/jobs:1"}, {image: "other/jobs:1"}]}}
                ---
                {apiVersion: v1, kind: RoleBinding, metadata: {name: r}, subjects: [{kind: ServiceAccount, name: s}]}
                """);
    }

    @Test
    void setsNamespaceAndLabelsEverywhere() {
        List<ObjectNode> rendered = Kustomization.render(folder.resolve("base"));

        assertThat(rendered).extracting(Manifests::title).containsExactly("Namespace/n", "CronJob/c", "RoleBinding/r");
        assertThat(rendered.get(1).at("/metadata").toString())
                .isEqualTo("{\"name\":\"c\",\"labels\":{\"own\":\"x\",\"a\":\"b\"},\"namespace\":\"n\"}");
        assertThat(rendered.get(2).at("/subjects/0/namespace").asText()).isEqualTo("n");
    }

    @Test
    void mergesPatchesAndRenamesImages() throws IOException {
        write("site/kustomization.yaml", """
                namespace: n
                resources: [../base]
                patches: [{path: patch.yaml}]
                images: [{name: holter/jobs, newName: registry/jobs, newTag: "2"}]
                """);
        write("site/patch.yaml", """
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: c}, spec: {change: 2, drop: null, list: [3]}}
                """);

        ObjectNode cron = Kustomization.render(folder.resolve("site")).get(1);

        assertThat(cron.path("spec").toString())
                .isEqualTo("{\"keep\":1,\"change\":2,\"list\":[3],\"containers\":"
                        + "[{\"image\":\"registry/jobs:2\"},{\"image\":\"other/jobs:1\"}]}");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        write("site/kustomization.yaml", "{resources: [../base], namePrefix: x}");

        assertThatThrownBy(() -> Kustomization.render(folder.resolve("site"))).hasMessageContaining("namePrefix");
    }

    @Test
    void refusesAPatchOfNothing() throws IOException {
        write("site/kustomization.yaml", "{namespace: n, resources: [../base], patches: [{path: p.yaml}]}");
        write("site/p.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: gone}}");

        assertThatThrownBy(() -> Kustomization.render(folder.resolve("site")))
                .hasMessageContaining("nothing to patch: ConfigMap/gone");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
