package io.holter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links lead somewhere, alerts name a page that exists, and what should stay short is short. */
class DocumentTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(#[^)]+)?\\)");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final int README_LINES = 150;
    private static final int POM_LINES = 500;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Manifests.ROOT.resolve("docs"))) {
            List<Path> pages =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of("README.md", "CHANGELOG.md").map(Manifests.ROOT::resolve), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        for (MatchResult link :
                LINK.matcher(Files.readString(document)).results().toList()) {
            Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(link.group()).contains(link.group(2));
            }
        }
    }

    @Test
    void everyAlertHasItsPageInTheRunbook() throws IOException {
        List<String> runbooks = Kustomization.render(Manifests.HERE.resolve("base")).stream()
                .flatMap(m -> Manifests.leaves(m).entrySet().stream())
                .filter(leaf -> leaf.getKey().endsWith("/annotations/runbook"))
                .map(leaf -> leaf.getValue())
                .toList();

        assertThat(runbooks).isNotEmpty();
        for (String runbook : runbooks) {
            String[] page = runbook.split("#");
            assertThat(anchors(Manifests.ROOT.resolve(page[0]))).contains("#" + page[1]);
        }
    }

    @Test
    void whatManyReadStaysShort() {
        assertThat(Manifests.text("README.md").lines()).hasSizeLessThanOrEqualTo(README_LINES);
        assertThat(Manifests.text("pom.xml").lines()).hasSizeLessThanOrEqualTo(POM_LINES);
    }

    private static List<String> anchors(Path page) throws IOException {
        if (page.toString().endsWith(".html")) {
            return ID.matcher(Files.readString(page))
                    .results()
                    .map(id -> "#" + id.group(1))
                    .toList();
        }
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> "#" + title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }
}
