package io.holter.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark's command line. */
@Command(
        name = "holter-bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures detection in samples per CPU-second of the whole process, beside Flink CEP, Siddhi and Esper.",
            "Parts: a, b5, b20, b44, b44r (batches of 60); a1, c5, c20, c44 (single samples); o, or, d, dr (one rule, Flink"
                    + " CEP); es, ee, eo (in process); f (state); g (soak);"
                    + " only if named: costs (each rule), rr (atrial fibrillation per RR interval)."
        })
public final class Main implements Callable<Integer> {
    @Option(names = "--only", split = ",", description = "Parts to run, such as a,b44,d. Default: all.")
    private List<String> only = List.of();

    @Option(names = "--rounds", description = "Measured rounds, after one that warms up. Default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--minutes", description = "Length of the soak. Default: ${DEFAULT-VALUE}.")
    private int minutes = 10;

    @Option(
            names = "--quick",
            description = "Tiny inputs and two rounds: shows that it works, its figures mean nothing.")
    private boolean quick;

    @Option(names = "--profile", description = "Samples stacks in the last round of each contender.")
    private boolean profile;

    @Option(
            names = "--cap",
            description = "A contender whose warm-up takes more seconds is run once. Default: ${DEFAULT-VALUE}.")
    private int cap = 240;

    @Option(names = "--out", description = "Folder for results and temporary files. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("benchmarks/target/bench");

    /** Runs the benchmark and exits. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setOverwrittenOptionsAllowed(true) // the launcher names a folder, its caller may name another
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        Path folder = out.toAbsolutePath().normalize();
        BenchOptions options =
                new BenchOptions(only, quick ? Math.min(2, rounds) : rounds, minutes, quick, profile, cap, folder);
        Console console = new Console(System.err);
        Report report = new Suite(options, console).run();
        System.out.print(report.text());
        Files.writeString(folder.resolve("results.txt"), report.text());
        Files.writeString(folder.resolve("results.json"), report.json());
        console.line("results are in %s", folder.resolve("results.json"));
        return 0;
    }
}
