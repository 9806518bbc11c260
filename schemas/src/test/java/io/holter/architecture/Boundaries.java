package io.holter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.holter.architecture.Production.production;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

/**
 * Who may know whom. Each module runs all of this on its own classes, in one line:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.holter.rules")
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests BOUNDARIES = ArchTests.in(Boundaries.class);
 * }
 * }</pre>
 *
 * <p>Rules about a module apply to its production code; tests may fetch what they need.
 */
public final class Boundaries {
    private static final String SCHEMAS = "io.holter.schema..";
    private static final String ARCHIVE = "io.holter.archive..";
    private static final String RULES = "io.holter.rules..";
    private static final String PATTERN = "io.holter.rules.pattern..";
    private static final String JOBS = "io.holter.jobs..";
    private static final String TRAINING = "io.holter.training..";
    private static final String FIT = "io.holter.training.fit..";
    private static final String LOCAL = "io.holter.local..";

    private static final String FLINK = "org.apache.flink..";
    private static final String HADOOP = "org.apache.hadoop..";
    private static final String SMILE = "smile..";

    @ArchTest
    public static final ArchTests STYLE = ArchTests.in(HouseStyle.class);

    @ArchTest
    public static final ArchRule SCHEMAS_KNOW_NOBODY = in(SCHEMAS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    ARCHIVE, RULES, JOBS, TRAINING, LOCAL, FLINK, HADOOP, SMILE, "org.apache.kafka..", "kafka.."))
            .because("the contracts outlive every engine that reads them")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ARCHIVE_KNOWS_THE_CONTRACTS_ONLY = in(ARCHIVE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(RULES, JOBS, TRAINING, LOCAL, FLINK, SMILE))
            .because("jobs and training meet in the archive, so it must not lean to either")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RULES_KNOW_THE_CONTRACTS_ONLY = in(RULES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ARCHIVE, JOBS, TRAINING, LOCAL, HADOOP, SMILE))
            .because("a rule is tested in milliseconds, without a cluster and without storage")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FLINK_IN_RULES_STAYS_IN_PATTERN = noClasses()
            .that(production(resideInAPackage(RULES)))
            .and()
            .resideOutsideOfPackage(PATTERN)
            .should()
            .dependOnClassesThat(resideInAPackage(FLINK))
            .because("what we detect must not depend on how it is run")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule JOBS_DO_NOT_KNOW_TRAINING = in(JOBS).should()
            .dependOnClassesThat(resideInAnyPackage(TRAINING, LOCAL, SMILE))
            .because("jobs and training meet in the archive")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule JOBS_DO_NOT_KNOW_EACH_OTHER = slices().matching("io.holter.jobs.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.holter.jobs.runtime.."))
            .ignoreDependency(Production.test(), DescribedPredicate.alwaysTrue())
            .ignoreDependency(
                    resideInAPackage("io.holter.jobs.backtest.."), resideInAPackage("io.holter.jobs.detection.."))
            .because("one package is one job; what they share belongs into runtime; only a backtest is detection"
                    + " over the archive: it must run detection's own operators")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TRAINING_KNOWS_NEITHER_FLINK_NOR_JOBS = in(TRAINING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FLINK, JOBS, RULES, LOCAL))
            .because("training is a plain Java program over feature rows")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule SMILE_STAYS_IN_FIT = noClasses()
            .that(production(DescribedPredicate.alwaysTrue()))
            .and()
            .resideOutsideOfPackage(FIT)
            .should()
            .dependOnClassesThat(resideInAPackage(SMILE))
            .because("Smile is GPL-3 and pinned to an old line: one package can be replaced, ten cannot")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EMBEDDED_SERVERS_STAY_LOCAL = noClasses()
            .that(production(DescribedPredicate.alwaysTrue()))
            .and()
            .resideOutsideOfPackage(LOCAL)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.gaul..", "kafka..", "org.apache.kafka.metadata.."))
            .because("embedded servers never reach a production jar")
            .allowEmptyShould(true);

    private Boundaries() {}

    /** No package of production code may reach itself through another one. */
    @ArchTest
    public static void packagesHaveNoCycles(JavaClasses classes) {
        slices().matching("io.holter.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes.that(production(DescribedPredicate.alwaysTrue())));
    }

    private static GivenClassesConjunction in(String packages) {
        DescribedPredicate<JavaClass> inside = resideInAPackage(packages);
        return noClasses().that(production(inside));
    }
}
