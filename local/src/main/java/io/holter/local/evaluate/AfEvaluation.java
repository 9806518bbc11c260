package io.holter.local.evaluate;

import io.holter.local.platform.PlatformException;
import io.holter.local.screen.Stage;
import io.holter.rules.rhythm.RhythmProfile;
import io.holter.rules.rhythm.ScoreCoefficients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Detectors of atrial fibrillation on the recordings of a folder. */
public final class AfEvaluation {
    private final AfOptions options;
    private final RecordSource source;
    private final List<RecordResult> results = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private List<Summary> summaries = List.of();
    private @Nullable ScoreFolds folds;

    /** Looks into the folder; it must hold recordings. */
    public AfEvaluation(AfOptions options) {
        this.options = options;
        this.source = Sources.open(
                options.records(), options.format(), options.annotations(), options.beats(), options.label());
    }

    /** Recordings found. */
    public int size() {
        return source.ids().size();
    }

    /** Learns weights for cross-validation. */
    public int learn(Stage stage) throws IOException {
        ScoreFolds learned = ScoreFolds.learn(options, source, stage);
        folds = learned;
        return learned.samples();
    }

    /** Runs all detectors on all recordings; what cannot be read is listed, not hidden. */
    public void run(Stage stage) {
        long done = 0;
        for (String id : source.ids()) {
            try {
                RhythmRecord record = record(id);
                if (record.size() == 0) {
                    skipped.add(id + ": no RR interval in it" + remarks(record));
                } else {
                    results.add(new RecordResult(record, decide(record)));
                }
            } catch (IOException e) {
                skipped.add(String.valueOf(e.getMessage()));
            }
            stage.at(++done);
        }
        if (results.isEmpty()) {
            throw new PlatformException(
                    "none of " + size() + " recordings can be used:\n  " + String.join("\n  ", first(skipped)),
                    "see what is said for each file");
        }
    }

    private static String remarks(RhythmRecord record) {
        return record.remarks().isEmpty() ? "" : " (" + String.join("; ", record.remarks()) + ")";
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(10, all.size()));
    }

    RhythmRecord record(String id) throws IOException {
        RhythmRecord record = source.read(id);
        return options.artefacts() ? Artefacts.into(record, options.seed()) : record;
    }

    ScoreCoefficients coefficients(String id) {
        ScoreFolds learned = folds;
        return learned == null ? ScoreCoefficients.standard() : learned.withoutPatientOf(id);
    }

    Decisions decide(RhythmRecord record) {
        RhythmProfile profile = options.artefacts() ? RhythmProfile.PPG : RhythmProfile.ECG;
        return Decisions.of(record, coefficients(record.id()), profile);
    }

    AfOptions options() {
        return options;
    }

    List<RecordResult> results() {
        return results;
    }

    /** Recordings that could not be used, with the reason. */
    List<String> skipped() {
        return skipped;
    }

    List<Summary> summaries() {
        if (summaries.isEmpty()) {
            summaries = summaries(results);
        }
        return summaries;
    }

    Summary summary(Detector detector) {
        return summaries().get(detector.ordinal());
    }

    /** The second analysis, without the recordings named; empty if none is named. */
    List<Summary> summariesWithout() {
        Set<String> left = Set.copyOf(options.without());
        List<RecordResult> kept =
                results.stream().filter(r -> !left.contains(r.id())).toList();
        return left.isEmpty() || kept.isEmpty() ? List.of() : summaries(kept);
    }

    private List<Summary> summaries(List<RecordResult> of) {
        return Arrays.stream(Detector.values())
                .map(detector -> new Summary(of, detector, options.seed()))
                .toList();
    }

    /** Recordings in which our detector errs most, worst first. */
    List<RecordResult> worst(int count) {
        return results.stream()
                .filter(r -> !Double.isNaN(r.error(Detector.SCORE)))
                .sorted(Comparator.comparingDouble((RecordResult r) -> -r.error(Detector.SCORE))
                        .thenComparing(RecordResult::id))
                .limit(count)
                .toList();
    }

    /** True if every recording has one rhythm only and is shorter than five minutes: then recordings are counted too. */
    boolean shortRecordings() {
        return results.stream()
                .allMatch(r -> r.hours() < 1.0 / 12
                        && (r.realBurden() == 0 || r.realBurden() == 1 || Double.isNaN(r.realBurden())));
    }

    String remarks() {
        return results.stream().flatMap(r -> r.remarks().stream()).collect(Collectors.joining("\n"));
    }
}
