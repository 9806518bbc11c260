package io.holter.local.command;

import io.holter.archive.store.ObjectStore;
import io.holter.jobs.backtest.BacktestConfig;
import io.holter.local.explain.ExplainPage;
import io.holter.local.explain.ExplainText;
import io.holter.local.explain.Explanation;
import io.holter.local.explain.PatientHistory;
import io.holter.local.platform.PlatformException;
import io.holter.local.screen.Screen;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter explain}: why a rule did or did not fire. */
@Command(
        name = "explain",
        description = {
            "Why did a rule fire for a patient, or why not? Reads the patient's archive, runs detection in memory,",
            "and tells per step what was seen, how near it came and what was missing: value, duration, coverage,",
            "context, baseline, re-arm. What it prints names the patient; logs do not."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter explain --rule RH-04 --patient 7f3a --from 2026-02-01 --to 2026-02-07 --store out",
            "  ./holter explain --rule MY-01 --rules my-rules/ --patient 7f3a --from 2026-02-01 --to 2026-02-07 \\",
            "      --store s3://heart --html why.html",
            "out is a folder kept by ./holter demo or replay --keep out. Only what is in the archive counts: the",
            "night brings it there."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--rule", paramLabel = "ID", required = true, description = "Id of the rule, such as RH-04.")
    private String ruleId = "";

    @Option(
            names = "--patient",
            paramLabel = "P",
            description = "Pseudonym of the patient; without it, those with samples in this time are listed.")
    private String patient = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day (UTC), such as 2026-02-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "Last day (UTC), its end included.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--rules",
            paramLabel = "FILE|DIR",
            description = "Rule files (default: the clinical pack that Holter comes with).")
    private List<Path> rules = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with plots too.")
    private @Nullable Path html;

    @Option(
            names = "--warm-up",
            paramLabel = "DAYS",
            defaultValue = "" + BacktestConfig.USUAL_WARM_UP,
            description = "Days before the first that are read for averages and baselines (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new PlatformException("--to is before --from", "name the first and the last day");
        }
        Screen screen = Console.screen();
        WorkFolder.prepare(null, "explain");
        if (patient.isEmpty()) {
            return list(screen);
        }
        Explanation explanation = explain(rule());
        new ExplainText(screen, explanation).show(patient);
        Path page = html;
        if (page != null) {
            write(page, ExplainPage.of(explanation, patient));
            screen.line("");
            screen.line("page: %s", page.toAbsolutePath());
        }
        return 0;
    }

    private int list(Screen screen) {
        try (ObjectStore open = ObjectStore.open(store.settings())) {
            screen.line("Patients with samples from %s to %s; name one with --patient:", from, to);
            PatientHistory.patients(open, from, to).forEach((p, n) -> screen.line("  %-40s %,12d samples", p, n));
        }
        return 2;
    }

    private Explanation explain(Rule rule) {
        try (ObjectStore open = ObjectStore.open(store.settings())) {
            PatientHistory history = PatientHistory.read(open, patient, from.minusDays(warmUp), to);
            if (history.last().isEmpty() && !PatientHistory.isKnown(open, patient)) {
                throw new PlatformException(
                        "the archive in " + store.settings().root() + " knows no such patient",
                        "give the pseudonym as it stands in records; replay prefixes those of recordings");
            }
            return Explanation.of(rule, history, midnight(from), midnight(to.plusDays(1)));
        }
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private Rule rule() {
        Loaded loaded = RulePackLoader.load(
                rules.isEmpty()
                        ? RulePackLoader.clinicalFiles()
                        : RuleSources.of(rules).rules());
        if (loaded instanceof Loaded.Problems bad) {
            throw new PlatformException(
                    bad.problems().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "'holter rules check' shows the same");
        }
        RulePack pack = ((Loaded.Pack) loaded).pack();
        return pack.rules().stream()
                .filter(r -> r.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "there is no rule " + ruleId,
                        "known are "
                                + pack.rules().stream().map(Rule::id).collect(Collectors.joining(", "))
                                + "; --rules names other files"));
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new PlatformException("cannot write " + file, "check the folder and your rights", e);
        }
    }
}
