package io.holter.jobs;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.holter.architecture.Boundaries;

@AnalyzeClasses(packages = "io.holter.jobs")
class ArchitectureTest {
    @ArchTest
    static final ArchTests BOUNDARIES = ArchTests.in(Boundaries.class);
}
