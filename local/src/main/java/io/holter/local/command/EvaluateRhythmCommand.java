package io.holter.local.command;

import io.holter.local.evaluate.RateEvaluation;
import io.holter.local.evaluate.RateOptions;
import io.holter.local.evaluate.RateText;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code holter evaluate rhythm}: rules of heart rate and pause against annotated runs. */
@Command(
        name = "rhythm",
        description = {
            "Check tachycardia, bradycardia and pause (rules RH-04, RH-01, RH-02) on annotated WFDB recordings.",
            "Truth is the rule's own criterion on audited beats; the rules see the beats of --beats. A second table says",
            "how fast the annotated rhythms are and in which of them the alerts fell.",
            "Rest, sleep and activity are not in such recordings: limits are applied to rate alone."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter evaluate rhythm --records ltafdb --beats qrs",
            "  ./holter evaluate rhythm --records ltafdb --beats qrs --slow 50 --minutes 5",
            "",
            "Exit codes: 0 done, 1 nothing could be evaluated, 2 bad usage."
        })
final class EvaluateRhythmCommand implements Callable<Integer> {
    @Option(names = "--records", required = true, paramLabel = "DIR", description = "Folder of the recordings.")
    private Path records = Path.of(".");

    @Option(
            names = "--annotations",
            paramLabel = "TYPE",
            defaultValue = "atr",
            description = "Annotation file with rhythms and audited beats (default: ${DEFAULT-VALUE}).")
    private String annotations = "atr";

    @Option(
            names = "--beats",
            paramLabel = "TYPE",
            defaultValue = "qrs",
            description = "Annotation file with the beats that the rules see (default: ${DEFAULT-VALUE}).")
    private String beats = "qrs";

    @Option(
            names = "--fast",
            paramLabel = "RATE",
            defaultValue = "120",
            description = "Tachycardia is above this, /min (default: ${DEFAULT-VALUE}).")
    private double fast = 120;

    @Option(
            names = "--slow",
            paramLabel = "RATE",
            defaultValue = "40",
            description = "Bradycardia is below this, /min (default: ${DEFAULT-VALUE}).")
    private double slow = 40;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long either must last (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description = "Shortest pause (default: ${DEFAULT-VALUE}).")
    private double pause = 3;

    @Option(names = "--out", paramLabel = "DIR", description = "Write rhythm.json into this folder.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Screen screen = Console.screen();
        RateEvaluation evaluation =
                new RateEvaluation(new RateOptions(records, annotations, beats, fast, slow, minutes, pause));
        try (Stage stage = screen.begin("run rules", evaluation.size(), "recordings")) {
            evaluation.run(stage);
            stage.result(String.format("%,d recordings", evaluation.size()));
        }
        RateText.of(evaluation).forEach(line -> screen.line("%s", line));
        Path folder = out;
        if (folder != null) {
            Files.createDirectories(folder);
            RateText.write(evaluation, folder.resolve("rhythm.json"));
        }
        return 0;
    }
}
