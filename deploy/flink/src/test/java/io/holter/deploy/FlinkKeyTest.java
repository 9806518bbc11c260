package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flink ignores keys that it does not know, so a misspelt one would silently keep its default. */
class FlinkKeyTest {
    /** Families of free keys: of the operator, of file systems and of named reporters. */
    private static final String FREE = "kubernetes\\.operator\\..*|s3\\..*|metrics\\.reporter\\.prom\\..*";

    private static final Map<String, ConfigOption<?>> OPTIONS = new TreeMap<>();

    @BeforeAll
    static void collectOptions() throws IOException, ReflectiveOperationException {
        File jar = new File(ConfigOption.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile entries = new JarFile(jar)) {
            for (var entry : entries.stream().toList()) {
                if (entry.getName().matches("org/apache/flink/configuration/[A-Za-z]+Options\\.class")) {
                    collect(Class.forName(entry.getName().replace('/', '.').replace(".class", "")));
                }
            }
        }
    }

    private static void collect(Class<?> holder) throws IllegalAccessException {
        for (Field field : holder.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && ConfigOption.class.isAssignableFrom(field.getType())) {
                ConfigOption<?> option = (ConfigOption<?>) field.get(null);
                OPTIONS.put(option.key(), option);
            }
        }
    }

    @Test
    void knowsFlinksOptions() {
        assertThat(OPTIONS).hasSizeGreaterThan(200).containsKey("execution.checkpointing.interval");
    }

    @ParameterizedTest
    @MethodSource("io.holter.deploy.PolicyTest#targets")
    void everyKeyIsFlinksAndEveryValueIsOfItsType(String target) {
        for (JsonNode manifest : Kustomization.render(Manifests.HERE.resolve(target))) {
            Configuration configuration = new Configuration();
            manifest.at("/spec/flinkConfiguration").properties().forEach(entry -> {
                String key = entry.getKey();
                if (!key.matches(FREE)) {
                    assertThat(OPTIONS).containsKey(key);
                    configuration.setString(key, entry.getValue().asText());
                    assertThat(configuration.get(OPTIONS.get(key))).as(key).isNotNull();
                }
            });
        }
    }
}
