package io.holter.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Renders the part of kustomize that our manifests use: resources, namespace, labels, images and patches that are merged
 * into the resource of the same kind and name. Whatever it does not know it refuses, so that it never quietly differs
 * from the real thing.
 */
final class Kustomization {
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "labels", "resources", "images", "patches");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("Namespace");

    private final Path folder;
    private final ObjectNode file;

    private Kustomization(Path folder) {
        this.folder = folder;
        this.file = Manifests.read(folder.resolve("kustomization.yaml")).get(0);
        file.fieldNames().forEachRemaining(name -> require(KNOWN.contains(name), "field " + name));
    }

    /** The manifests of a folder with a kustomization.yaml, in the order of its resources. */
    static List<ObjectNode> render(Path folder) {
        return new Kustomization(folder).render();
    }

    private List<ObjectNode> render() {
        List<ObjectNode> manifests = resources();
        file.path("patches").forEach(patch -> patch(manifests, patch));
        manifests.forEach(this::namespace);
        manifests.forEach(this::label);
        manifests.forEach(this::images);
        return manifests;
    }

    private List<ObjectNode> resources() {
        List<ObjectNode> manifests = new ArrayList<>();
        for (JsonNode resource : file.path("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            manifests.addAll(Files.isDirectory(path) ? Kustomization.render(path) : Manifests.read(path));
        }
        return manifests;
    }

    private void patch(List<ObjectNode> manifests, JsonNode patch) {
        require(patch.size() == 1 && patch.has("path"), "a patch with more than a path");
        for (ObjectNode change :
                Manifests.read(folder.resolve(patch.path("path").asText()))) {
            ObjectNode target = manifests.stream()
                    .filter(m -> Manifests.title(m).equals(Manifests.title(change)))
                    .filter(m -> m.path("apiVersion").equals(change.path("apiVersion")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing to patch: " + Manifests.title(change)));
            merge(target, change);
        }
    }

    /** Objects are merged, null removes, everything else replaces; so do lists in custom resources. */
    private void merge(ObjectNode target, ObjectNode change) {
        change.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            require(!name.startsWith("$"), "directive " + name);
            require(
                    !Set.of("containers", "initContainers", "volumes", "env", "ports")
                                    .contains(name)
                            || !value.isArray()
                            || isPorts(value),
                    "a patch of the list " + name + ", which kustomize merges by key");
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode object && target.path(name) instanceof ObjectNode old) {
                merge(old, object);
            } else {
                target.set(name, value.deepCopy());
            }
        });
    }

    /** Ports of a network policy are replaced with the rule that they belong to. */
    private static boolean isPorts(JsonNode list) {
        return list.path(0).has("protocol") && list.path(0).size() == 2;
    }

    private void namespace(ObjectNode manifest) {
        String namespace = file.path("namespace").asText();
        if (WITHOUT_NAMESPACE.contains(manifest.path("kind").asText())) {
            ((ObjectNode) manifest.path("metadata")).put("name", namespace);
            return;
        }
        ((ObjectNode) manifest.path("metadata")).put("namespace", namespace);
        for (JsonNode subject : manifest.path("subjects")) {
            ((ObjectNode) subject).put("namespace", namespace);
        }
    }

    private void label(ObjectNode manifest) {
        for (JsonNode set : file.path("labels")) {
            require(set.size() == 1, "labels with more than pairs");
            ((ObjectNode) manifest.path("metadata"))
                    .withObjectProperty("labels")
                    .setAll((ObjectNode) set.path("pairs"));
        }
    }

    private void images(JsonNode node) {
        for (String list : List.of("containers", "initContainers")) {
            node.path(list).forEach(this::image);
        }
        node.forEach(this::images);
    }

    private void image(JsonNode container) {
        for (JsonNode image : file.path("images")) {
            String old = container.path("image").asText();
            if (old.replaceFirst(":[^:/]*$", "").equals(image.path("name").asText())) {
                String name = image.path("newName").asText() + ":"
                        + image.path("newTag").asText();
                ((ObjectNode) container).set("image", TextNode.valueOf(name));
            }
        }
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException(folder + ": this renderer does not know " + what);
        }
    }
}
