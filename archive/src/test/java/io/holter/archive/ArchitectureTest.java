package io.holter.archive;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.holter.architecture.Boundaries;

@AnalyzeClasses(packages = "io.holter.archive")
class ArchitectureTest {
    @ArchTest
    static final ArchTests BOUNDARIES = ArchTests.in(Boundaries.class);
}
