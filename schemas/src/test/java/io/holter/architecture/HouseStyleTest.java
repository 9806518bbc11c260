package io.holter.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseStyleTest {
    @TempDir
    private Path folder;

    private final JavaClasses violations = new ClassFileImporter().importPackages("io.holter.architecture.violation");

    @Test
    void catchesAWeakName() {
        assertCaught(HouseStyle.NAMES_SAY_WHAT_A_CLASS_IS_FOR, "DateHelper");
    }

    @Test
    void catchesATestThatNobodyRuns() {
        assertCaught(HouseStyle.TESTS_ARE_NAMED_SO_THAT_THEY_RUN, "ForgottenChecks");
    }

    /** These rules look at production code only; the same in a test is nobody's business. */
    @ParameterizedTest
    @MethodSource("productionRules")
    void leavesTestsAlone(ArchRule rule) {
        assertThat(rule.evaluate(violations).hasViolation()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("productionRules")
    void catchesProductionCode(ArchRule rule) throws IOException {
        String name = "io/holter/architecture/violation/DateHelper.class";
        Path copy = folder.resolve("DateHelper.class");
        try (InputStream in = HouseStyleTest.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, copy);
        }
        JavaClasses production = new ClassFileImporter().importPath(folder);

        assertThatThrownBy(() -> rule.check(production)).hasMessageContaining("DateHelper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignalManager", "Utils", "CodecImpl", "CommonSteps"})
    void knowsWeakWords(String name) {
        assertThat("io.holter.x." + name).matches("(.*[.$])?" + HouseStyle.WEAK_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Implausible", "Utilisation", "CommonalityScore", "Simple"})
    void knowsInnocentWords(String name) {
        assertThat("io.holter.x." + name).doesNotMatch("(.*[.$])?" + HouseStyle.WEAK_WORD);
    }

    static List<ArchRule> productionRules() {
        return List.of(HouseStyle.NO_OLD_DATES, HouseStyle.ONLY_COMMANDS_PRINT, HouseStyle.TIME_IS_GIVEN);
    }

    private void assertCaught(ArchRule rule, String name) {
        assertThatThrownBy(() -> rule.check(violations))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name);
    }
}
