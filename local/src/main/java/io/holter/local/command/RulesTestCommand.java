package io.holter.local.command;

import io.holter.rules.language.Problem;
import io.holter.rules.scenario.PackTest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules test}: the stories beside rules, told to detection in memory. */
@Command(
        name = "test",
        description = {
            "Run the scenarios (*.test.yaml) of rules, without a cluster, and compare the alerts side by side.",
            "Exit code 1 if a file is wrong or a scenario fails. The language of scenarios: docs/rules.md, \"Stories\"."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules test                          the clinical pack that Holter comes with",
            "  ./holter rules test my-rules/                every rule below a folder that has scenarios",
            "  ./holter rules test my-rules/MY-01.yaml      one rule and MY-01.test.yaml beside it",
            "  ./holter rules test --filter 'RH-04.*night'  scenarios whose rule and name contain this",
            "  ./holter rules test my-rules/ --coverage     what of each rule no scenario reaches"
        })
final class RulesTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Rule or scenario files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--filter",
            paramLabel = "NAME",
            description =
                    "Only scenarios whose rule and name, such as 'RH-04 at night', contain this (regular expression).")
    private String filter = "";

    @Option(names = "--coverage", description = "Show how often scenarios reached each part of each rule.")
    private boolean coverage;

    @Option(names = "--all", description = "Show the scenarios that passed too.")
    private boolean all;

    @Override
    public Integer call() {
        RuleSources sources = paths.isEmpty() ? RuleSources.builtIn() : RuleSources.of(paths);
        PackTest.Report report = PackTest.run(sources.rules(), sources.tests(), wanted());
        PrintWriter out = spec.commandLine().getOut();
        for (Problem problem : report.problems()) {
            out.printf("%s:%d:%d: %s%n", problem.file(), problem.line(), problem.column(), problem.message());
            out.println("  hint: " + problem.hint());
        }
        new TestPage(out).show(report, all);
        if (coverage) {
            new TestPage(out).coverage(report);
        }
        summary(out, report);
        out.flush();
        return report.passed() ? 0 : 1;
    }

    private Predicate<String> wanted() {
        java.util.regex.Pattern pattern =
                java.util.regex.Pattern.compile(filter, java.util.regex.Pattern.CASE_INSENSITIVE);
        return name -> pattern.matcher(name).find();
    }

    private static void summary(PrintWriter out, PackTest.Report report) {
        if (!report.problems().isEmpty()) {
            out.printf("%d problems. Nothing was run.%n", report.problems().size());
            return;
        }
        if (!report.untested().isEmpty()) {
            out.println("Without scenarios: " + String.join(", ", report.untested()));
        }
        int n = report.told().size();
        out.printf(
                Locale.ROOT,
                "%d rules, %d scenarios: %d passed, %d failed (%.0f ms)%n",
                report.rules().size(),
                n,
                n - report.failed(),
                report.failed(),
                report.told().stream().mapToDouble(t -> t.result().millis()).sum());
    }
}
