package io.holter.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Tells production classes from tests, by the folder or jar that they were read from. */
final class Production {
    private Production() {}

    /** Production classes for which {@code which} holds. */
    static DescribedPredicate<JavaClass> production(DescribedPredicate<? super JavaClass> which) {
        return DescribedPredicate.describe(
                "production classes that " + which.getDescription(), c -> !isTest(c) && which.test(c));
    }

    /** Everything from a test folder or test jar. */
    static DescribedPredicate<JavaClass> test() {
        return DescribedPredicate.describe("tests", Production::isTest);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains("/test-classes/") || uri.contains("-tests.jar"))
                .isPresent();
    }
}
