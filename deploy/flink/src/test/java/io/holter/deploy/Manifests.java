package io.holter.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Where the manifests lie, and how to read and walk them. */
final class Manifests {
    /** This module. */
    static final Path HERE = Path.of("").toAbsolutePath();

    /** The root of the repository. */
    static final Path ROOT = HERE.resolve("../..").normalize();

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    /** The folders that can be rendered. */
    static List<String> targets() {
        return List.of("base", "overlays/site-a");
    }

    /** Every document of a YAML file. */
    static List<ObjectNode> read(Path file) {
        try (YAMLParser parser = new YAMLFactory().createParser(file.toFile())) {
            List<ObjectNode> documents = new ArrayList<>();
            YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(parser).forEachRemaining(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The text of a file below the root of the repository. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kind and name, as in {@code CronJob/nightly}. */
    static String title(JsonNode manifest) {
        return manifest.at("/kind").asText() + "/"
                + manifest.at("/metadata/name").asText();
    }

    static boolean is(JsonNode manifest, String kind) {
        return manifest.at("/kind").asText().equals(kind);
    }

    /** Path and value of every leaf; items of a list are addressed by their name if they have one. */
    static TreeMap<String, String> leaves(JsonNode node) {
        TreeMap<String, String> leaves = new TreeMap<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String name = node.get(i).path("name").asText(String.valueOf(i));
                collect(path + "/" + name, node.get(i), leaves);
            }
        } else {
            leaves.put(path, node.asText());
        }
    }
}
