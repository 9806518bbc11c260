package io.holter.local.evaluate;

import io.holter.local.screen.Stage;
import io.holter.rules.rhythm.Measure;
import io.holter.rules.rhythm.ScoreCoefficients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of the rhythm score and writes the resource that ships: {@code FitRhythmScore LTAFDB HEALTHY OUT}, with
 * the folder of the Long-Term AF Database, that of RR files of healthy people, and the properties file to write. The same
 * folders give the same file.
 */
public final class FitRhythmScore {
    /** Seed of folds and artefacts. */
    static final long SEED = 2026;

    private FitRhythmScore() {}

    /** Runs the fit. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: FitRhythmScore LTAFDB HEALTHY OUT.properties");
        }
        Path records = Path.of(args[0]);
        AfOptions options =
                new AfOptions(records, "wfdb", "atr", "atr", "", true, Path.of(args[1]), false, List.of(), SEED);
        RecordSource source = Sources.open(records, "wfdb", "atr", "atr", "");
        ScoreFolds folds = ScoreFolds.learn(options, source, new Quiet());
        Files.write(Path.of(args[2]), lines(folds.all(), source.ids().size(), folds.samples()));
    }

    /** Shows nothing: the result is the file. */
    private record Quiet() implements Stage {
        @Override
        public void at(long done) {}

        @Override
        public void result(String text) {}

        @Override
        public void close() {}
    }

    private static List<String> lines(ScoreCoefficients fitted, int records, int samples) {
        List<String> lines = new ArrayList<>();
        lines.add("# Weights of the rhythm score, written by io.holter.local.evaluate.FitRhythmScore; do not edit.");
        lines.add("# Learned from " + samples + " beats: " + records
                + " records of the Long-Term AF Database (audited and");
        lines.add(
                "# automatic beats, and artefacts of pulse intervals added to every fourth) and RR files of healthy people;");
        lines.add("# atrial flutter is no fibrillation. See docs/atrial-fibrillation.md.");
        lines.add("# measure = centre scale weight");
        for (Measure measure : Measure.values()) {
            int i = measure.ordinal();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s = %.5f %.5f %.4f",
                    measure.code(),
                    fitted.centre()[i],
                    fitted.scale()[i],
                    fitted.weight()[i]));
        }
        lines.add(String.format(Locale.ROOT, "intercept = %.4f", fitted.intercept()));
        return lines;
    }
}
