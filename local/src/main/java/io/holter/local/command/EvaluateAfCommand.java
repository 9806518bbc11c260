package io.holter.local.command;

import io.holter.local.evaluate.AfEvaluation;
import io.holter.local.evaluate.AfJson;
import io.holter.local.evaluate.AfOptions;
import io.holter.local.evaluate.AfPage;
import io.holter.local.evaluate.AfText;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code holter evaluate af}: detectors of atrial fibrillation against annotated rhythms. */
@Command(
        name = "af",
        description = {
            "Compare detectors of atrial fibrillation with annotated recordings, beat by beat and episode by episode:",
            "Zhou 2015, Petrenas 2015, both, either, and the rhythm score that the platform uses.",
            "An RR interval has the rhythm annotated at its end. Beats without annotation are left out and counted.",
            "Flutter counts as another rhythm; a second table leaves it out."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nFormats and examples:%n",
        footer = {
            "  wfdb    NAME.hea with NAME.atr (.gz), rhythms as (AFIB (N ...; beats there or in NAME.qrs",
            "          ./holter evaluate af --records ltafdb",
            "          ./holter evaluate af --records afdb --beats qrs --without 00735,03665",
            "  rr-csv  start_sample RR_seconds end_sample, rhythms in the same or a second file (sample (AFIB), .gz;",
            "          or one RR interval a line, ms or s, with one rhythm for all",
            "          ./holter evaluate af --records dumps --format rr-csv",
            "          ./holter evaluate af --records rr_healthy --format rr-csv --label N",
            "  cinc    REFERENCE*.csv (N, A, O, ~) and one RR table per record",
            "          ./holter evaluate af --records cinc2017 --format cinc",
            "  learn the weights without the patient that is scored:",
            "          ./holter evaluate af --records ltafdb --cross-validate --healthy rr_healthy --out af-cv",
            "",
            "Exit codes: 0 done, 1 nothing could be evaluated, 2 bad usage."
        })
final class EvaluateAfCommand implements Callable<Integer> {
    @Option(names = "--records", required = true, paramLabel = "DIR", description = "Folder of the recordings.")
    private Path records = Path.of(".");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "wfdb",
            description = "wfdb, rr-csv or cinc (default: ${DEFAULT-VALUE}).")
    private String format = "wfdb";

    @Option(
            names = "--annotations",
            paramLabel = "TYPE",
            defaultValue = "atr",
            description = "WFDB annotation file with rhythms (default: ${DEFAULT-VALUE}).")
    private String annotations = "atr";

    @Option(
            names = "--beats",
            paramLabel = "TYPE",
            defaultValue = "atr",
            description = "WFDB annotation file with beats: atr or qrs (default: ${DEFAULT-VALUE}).")
    private String beats = "atr";

    @Option(
            names = "--label",
            paramLabel = "RHYTHM",
            defaultValue = "",
            description = "Rhythm of beats that no annotation names, such as N; without it they are left out.")
    private String label = "";

    @Option(
            names = "--without",
            paramLabel = "ID",
            split = ",",
            description = "Recordings to leave out in a further table.")
    private List<String> without = List.of();

    @Option(names = "--cross-validate", description = "Learn the rhythm score's weights without the patient scored.")
    private boolean crossValidate;

    @Option(names = "--healthy", paramLabel = "DIR", description = "RR files of healthy people, to learn from too.")
    private @Nullable Path healthy;

    @Option(
            names = "--artefacts",
            description = "Add artefacts of pulse intervals first, and build episodes as for a watch.")
    private boolean artefacts;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Seed of intervals, folds and artefacts (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--out", paramLabel = "DIR", description = "Write af.json and af.html into this folder.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Screen screen = Console.screen();
        AfEvaluation evaluation = new AfEvaluation(new AfOptions(
                records, format, annotations, beats, label, crossValidate, healthy, artefacts, without, seed));
        if (crossValidate) {
            try (Stage stage = screen.begin("learn weights", evaluation.size(), "recordings")) {
                stage.result(String.format("%,d beats", evaluation.learn(stage)));
            }
        }
        try (Stage stage = screen.begin("run detectors", evaluation.size(), "recordings")) {
            evaluation.run(stage);
            stage.result(String.format("%,d recordings", evaluation.size()));
        }
        AfText.of(evaluation).forEach(line -> screen.line("%s", line));
        write(evaluation, screen);
        return 0;
    }

    private void write(AfEvaluation evaluation, Screen screen) throws IOException {
        Path folder = out;
        if (folder != null) {
            Files.createDirectories(folder);
            AfJson.write(evaluation, folder.resolve("af.json"));
            AfPage.write(evaluation, folder.resolve("af.html"));
            screen.line("%s", "");
            screen.line("%s", "Written: " + folder.resolve("af.html") + ", " + folder.resolve("af.json"));
        }
    }
}
