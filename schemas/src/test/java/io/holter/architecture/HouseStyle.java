package io.holter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.holter.architecture.Production.production;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/** How we name things, where time comes from, and who may print. */
public final class HouseStyle {
    static final String WEAK_WORD =
            "(.*[a-z0-9])?(Util|Utils|Utility|Helper|Helpers|Manager|Managers|Impl|Common)([A-Z0-9].*)?";

    /** Reads of the wall clock; {@code System.nanoTime} stays free, it measures and says nothing about the date. */
    private static final Set<String> CLOCK_READS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system");

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR = noClasses()
            .should()
            .haveNameMatching("(.*[.$])?" + WEAK_WORD)
            .because("such names say where code was put, not what it does")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TESTS_ARE_NAMED_SO_THAT_THEY_RUN = classes()
            .that(haveTestMethods())
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("ITCase")
            .because("surefire and failsafe pass silently over every other name")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_OLD_DATES = noClasses()
            .that(production(DescribedPredicate.alwaysTrue()))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
            .because("java.time says which clock and which zone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that(production(DescribedPredicate.alwaysTrue()))
            .and()
            .resideOutsideOfPackage("io.holter.local.command..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "System.out or System.err",
                    access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getTarget().getName())))
            .because("everything else logs, or returns what it has to say")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IS_GIVEN = noClasses()
            .that(production(DescribedPredicate.not(mayReadTheClock())))
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("the wall clock", access -> readsTheClock(access.getTarget())))
            .because("same records in, same alerts out: take a " + Clock.class.getSimpleName()
                    + "; only classes named *Clock or *Job and the commands may create one")
            .allowEmptyShould(true);

    private HouseStyle() {}

    /** A package-info says in a few sentences what a package is for, and switches null checks on. */
    @ArchTest
    public static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
        Set<String> silent = classes.stream()
                .filter(production(resideInAPackage("io.holter..")))
                .map(JavaClass::getPackageName)
                .collect(toCollection(TreeSet::new));
        classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .forEach(type -> silent.remove(type.getPackageName()));
        if (!silent.isEmpty()) {
            throw new AssertionError("packages without an annotated package-info.java: " + silent);
        }
    }

    private static DescribedPredicate<JavaClass> haveTestMethods() {
        return DescribedPredicate.describe(
                "have test methods",
                type -> type.getMethods().stream()
                        .anyMatch(method -> method.getAnnotations().stream()
                                .map(annotation -> annotation.getRawType().getName())
                                .anyMatch(name -> name.matches(
                                        "org\\.junit\\.jupiter\\..*Test|net\\.jqwik\\.api\\.(Property|Example)"))));
    }

    private static DescribedPredicate<JavaClass> mayReadTheClock() {
        return DescribedPredicate.describe("may read the clock", type -> {
            String outer = type.getName().replaceFirst("\\$.*", "");
            return outer.endsWith("Clock") || outer.endsWith("Job") || outer.startsWith("io.holter.local.command.");
        });
    }

    private static boolean readsTheClock(AccessTarget target) {
        return CLOCK_READS.contains(target.getOwner().getName() + "." + target.getName());
    }
}
