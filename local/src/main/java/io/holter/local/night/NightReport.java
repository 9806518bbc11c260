package io.holter.local.night;

import io.holter.archive.store.ObjectStore;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.training.report.ReportWriter;
import io.holter.training.report.load.ReportDataLoader;
import io.holter.training.report.load.ReportScope;
import io.holter.training.report.text.Language;
import java.time.LocalDate;
import java.util.EnumSet;

/** The night's step that writes reports in every language, and FHIR. */
record NightReport(Screen screen, ObjectStore store, NightKeys keys, NightPlan plan) {

    /** Number of pages and bundles written. */
    int write(LocalDate date) {
        try (Stage stage = screen.begin("night " + date + ": report")) {
            int pages = new ReportWriter(keys.pages())
                    .write(
                            store::write,
                            new ReportDataLoader(store).load(ReportScope.of(date, plan.simulated())),
                            EnumSet.allOf(Language.class));
            stage.result(String.format("%,d pages", pages));
            return pages;
        }
    }
}
