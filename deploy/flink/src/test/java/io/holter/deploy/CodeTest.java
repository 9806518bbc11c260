package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests say about our programs is true of the programs: classes, settings, versions. */
class CodeTest {
    private static final Pattern CLASS = Pattern.compile("io\\.holter\\.(jobs|training)\\.[a-zA-Z.]+");
    /** Keys as the classes that read settings spell them. */
    private static final Pattern OPTION = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+|date)\"");

    private static final Pattern FLAG = Pattern.compile("(?<= )--([a-z][a-z0-9.-]*)");
    private static final Set<String> HANDED_ON = Set.of("kafka.client.", "flink.");

    static Stream<String> classes() {
        return leaves("base")
                .flatMap(value -> CLASS.matcher(value).results().map(MatchResult::group))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theClassExistsAndCanBeStarted(String name) {
        String module = name.split("\\.")[2];
        String source = Manifests.text(module + "/src/main/java/" + name.replace('.', '/') + ".java");

        assertThat(source).contains("public static void main(String[] args)");
    }

    /** The jar is there only after a build with package; then it must hold what the manifests start. */
    @ParameterizedTest
    @MethodSource("classes")
    void theClassIsInTheClusterJar(String name) throws IOException {
        if (!name.startsWith("io.holter.jobs.")) {
            return;
        }
        for (Path path : clusterJars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                assertThat(jar.getEntry(name.replace('.', '/') + ".class"))
                        .as("%s in %s", name, path)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.holter.deploy.PolicyTest#targets")
    void everySettingIsOneThatAProgramKnows(String target) {
        Set<String> known = optionsInSource();
        assertThat(known).contains("kafka.servers", "store.root");

        Kustomization.render(Manifests.HERE.resolve(target)).stream()
                .filter(m -> Manifests.is(m, "ConfigMap"))
                .flatMap(m -> Manifests.leaves(m.path("data")).values().stream())
                .flatMap(String::lines)
                .map(line -> line.split("=", 2)[0])
                .filter(key -> HANDED_ON.stream().noneMatch(key::startsWith))
                .forEach(key -> assertThat(known).contains(key));
    }

    /** What stands behind our own --config; flags before it are those of Flink's command line. */
    @Test
    void everyFlagIsOneThatAProgramKnows() {
        Set<String> known = optionsInSource();
        List<String> flags = leaves("base")
                .filter(value -> value.contains(" --config "))
                .map(value -> value.substring(value.indexOf(" --config ") + " --config ".length()))
                .flatMap(rest -> FLAG.matcher(rest).results().map(match -> match.group(1)))
                .toList();

        assertThat(flags).contains("date").allMatch(known::contains);
    }

    @Test
    void imagesAreBuiltOnTheVersionsOfTheBuild() {
        String flink = property("dep.flink.version");

        assertThat(Manifests.text("deploy/flink/Dockerfile"))
                .contains("ARG FLINK_IMAGE=flink:" + flink + "-java17", "ARG FLINK_VERSION=" + flink);
        for (String file : List.of("Dockerfile", "training.Dockerfile")) {
            assertThat(Manifests.text("deploy/flink/" + file))
                    .contains("ARG HOLTER_VERSION=" + version(), "USER 9999:9999", "LICENSE NOTICE")
                    .doesNotContain(":latest");
        }
        assertThat(leaves("base").filter(value -> value.matches("v\\d+_\\d+")))
                .containsOnly("v" + flink.replaceFirst("(\\d+)\\.(\\d+).*", "$1_$2"));
    }

    private static Stream<String> leaves(String target) {
        return Kustomization.render(Manifests.HERE.resolve(target)).stream()
                .flatMap(m -> Manifests.leaves(m).values().stream());
    }

    private static Set<String> optionsInSource() {
        return Stream.of("jobs", "training")
                .flatMap(module -> files(Manifests.ROOT.resolve(module).resolve("src/main/java")))
                .filter(file -> file.toString().matches(".*(Config|Option|Options|Settings)\\.java"))
                .flatMap(file -> OPTION.matcher(
                                Manifests.text(Manifests.ROOT.relativize(file).toString()))
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> clusterJars() {
        Path target = Manifests.ROOT.resolve("jobs/target");
        return !Files.isDirectory(target)
                ? List.of()
                : files(target)
                        .filter(f -> f.toString().endsWith("-cluster.jar"))
                        .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        return Manifests.text("pom.xml").replaceFirst("(?s).*<" + name + ">([^<]+)<.*", "$1");
    }

    private static String version() {
        return Manifests.text("pom.xml").replaceFirst("(?s).*?<version>([^<]+)<.*", "$1");
    }
}
