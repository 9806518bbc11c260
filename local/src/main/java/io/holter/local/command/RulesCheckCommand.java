package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.Problem;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules check}: every problem of rule files with its place and a hint. */
@Command(
        name = "check",
        description = {
            "Check rule files as one pack: types, units, ranges, unknown signals, unreachable steps.",
            "Prints every problem as file:line:column with a hint; exit code 1 if there is any."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules check                    the clinical pack that Holter comes with",
            "  ./holter rules check my-rules/          every *.yaml below a folder, without *.test.yaml",
            "  ./holter rules check RH-04.yaml BP-01.yaml"
        })
final class RulesCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Rule files, or folders of them.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Map<String, String> files = paths.isEmpty() ? RulePackLoader.clinicalFiles() : read(paths);
        if (files.isEmpty()) {
            throw new PlatformException("no rule file found", "rule files end with .yaml or .yml");
        }
        Loaded loaded = RulePackLoader.load(files);
        return loaded instanceof Loaded.Pack pack
                ? accepted(pack.pack(), files.size())
                : refused(((Loaded.Problems) loaded).problems());
    }

    private int accepted(RulePack pack, int files) {
        PrintWriter out = spec.commandLine().getOut();
        for (Rule rule : pack.rules()) {
            out.printf(
                    "%-12s %-3s %s%n", rule.key(), rule.severity(), rule.title().in(Language.EN));
        }
        out.printf("%d rules in %d files are right.%n", pack.rules().size(), files);
        return 0;
    }

    private int refused(List<Problem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        for (Problem problem : problems) {
            err.printf("%s:%d:%d: %s%n", problem.file(), problem.line(), problem.column(), problem.message());
            err.println("  hint: " + problem.hint());
        }
        err.printf("%d %s. The pack is refused.%n", problems.size(), problems.size() == 1 ? "problem" : "problems");
        err.flush();
        return 1;
    }

    private static Map<String, String> read(List<Path> paths) {
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths) {
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || isRule(file))
                        .forEach(file -> files.put(file.toString(), text(file)));
            } catch (IOException e) {
                throw new PlatformException("cannot read " + path, "does it exist, and may you read it?", e);
            }
        }
        return files;
    }

    private static boolean isRule(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.contains(".test.");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new PlatformException(file + " is not UTF-8 text", "save it as UTF-8", e);
        } catch (IOException e) {
            throw new PlatformException("cannot read " + file, "may you read it?", e);
        }
    }
}
