package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result as lines for a terminal. */
public final class AfText {
    private static final int MOST_LISTED = 10;

    private AfText() {}

    /** All tables. */
    public static List<String> of(AfEvaluation evaluation) {
        List<String> lines = new ArrayList<>();
        data(evaluation, lines);
        beats(
                lines,
                "Beats (flutter counts as another rhythm; interval: 95 %, over patients)",
                evaluation.summaries(),
                false);
        long flutter = evaluation.results().stream()
                .mapToLong(r -> r.counts(Detector.SCORE).flutterCorrect()
                        + r.counts(Detector.SCORE).flutterWrong())
                .sum();
        if (flutter > 0) {
            beats(
                    lines,
                    "Beats, without " + format("%,d", flutter) + " beats of flutter",
                    evaluation.summaries(),
                    true);
        }
        if (!evaluation.summariesWithout().isEmpty()) {
            String left = String.join(", ", evaluation.options().without());
            beats(lines, "Beats, without recordings " + left, evaluation.summariesWithout(), false);
        }
        if (evaluation.shortRecordings()) {
            recordings(evaluation, lines);
        } else {
            episodes(lines, evaluation.summaries());
        }
        problems(evaluation, lines);
        return lines;
    }

    private static void data(AfEvaluation evaluation, List<String> lines) {
        BeatCounts counts = evaluation.summary(Detector.SCORE).pooled();
        long beats =
                evaluation.results().stream().mapToLong(RecordResult::beats).sum();
        long unlabelled = evaluation.results().stream()
                .mapToLong(RecordResult::unlabelled)
                .sum();
        double hours =
                evaluation.results().stream().mapToDouble(RecordResult::hours).sum();
        long flutter = counts.flutterCorrect() + counts.flutterWrong();
        lines.add(format(
                "%,d recordings, %,.0f h, %,d RR intervals: %,d in fibrillation, %,d in flutter, %,d in other"
                        + " rhythms, %,d unlabelled (left out)",
                evaluation.results().size(),
                hours,
                beats,
                counts.hits() + counts.misses(),
                flutter,
                counts.correct() + counts.wrong(),
                unlabelled));
        if (evaluation.options().crossValidate()) {
            lines.add("rhythm score: weights of " + ScoreTraining.FOLDS + "-fold cross-validation over patients");
        } else {
            lines.add("rhythm score: the weights that this version comes with");
        }
    }

    private static void beats(List<String> lines, String title, List<Summary> summaries, boolean noFlutter) {
        lines.add("");
        lines.add(title);
        lines.add(format(
                "  %-24s %20s %20s %7s %7s %20s  %s",
                "", "Se %", "Sp %", "PPV %", "Acc %", "(Se+Sp)/2 %", "mean of recordings Se / Sp"));
        for (Summary summary : summaries) {
            BeatCounts pooled = noFlutter ? summary.pooled().withoutFlutter() : summary.pooled();
            lines.add(format(
                    "  %-24s %s %s %7s %7s %s  %s / %s",
                    summary.detector().title(),
                    between(
                            pooled.sensitivity(),
                            summary.interval(c -> part(c, noFlutter).sensitivity())),
                    between(
                            pooled.specificity(),
                            summary.interval(c -> part(c, noFlutter).specificity())),
                    percent(pooled.precision()),
                    percent(pooled.accuracy()),
                    between(
                            pooled.balanced(),
                            summary.interval(c -> part(c, noFlutter).balanced())),
                    percent(summary.perRecord(c -> part(c, noFlutter).sensitivity())),
                    percent(summary.perRecord(c -> part(c, noFlutter).specificity()))));
        }
        summaries.stream()
                .filter(summary -> summary.detector() == Detector.SCORE && !noFlutter)
                .map(summary -> summary.gain(summaries.get(Detector.ZHOU.ordinal())))
                .filter(gain -> !Double.isNaN(gain[0]))
                .forEach(gain -> lines.add(format(
                        "  rhythm score less Zhou 2015, both causal, same patients: %+.2f [%+.2f to %+.2f] points of (Se+Sp)/2",
                        100 * gain[0], 100 * gain[1], 100 * gain[2])));
    }

    private static BeatCounts part(BeatCounts counts, boolean noFlutter) {
        return noFlutter ? counts.withoutFlutter() : counts;
    }

    private static void episodes(List<String> lines, List<Summary> summaries) {
        lines.add("");
        lines.add("Episodes (found: any overlap; in brackets: share of their time)");
        lines.add(format("  %-24s %-24s %-24s %-24s", "", "at least 30 s", "at least 2 min", "at least 6 min"));
        lines.add(format(
                "  %-24s %-12s%-12s %-12s%-12s %-12s%-12s %s",
                "", "Se", "PPV", "Se", "PPV", "Se", "PPV", "onset s (p90)  false/24h  burden error (bias) pp"));
        for (Summary summary : summaries) {
            StringBuilder line =
                    new StringBuilder(format("  %-24s ", summary.detector().title()));
            for (int k = 0; k < RecordResult.LENGTHS.size(); k++) {
                EpisodeCounts e = summary.episodes(k);
                line.append(format("%-12s", percent(e.sensitivity()) + "(" + whole(e.timeSensitivity()) + ")"));
                line.append(format("%-12s ", percent(e.precision()) + "(" + whole(e.timePrecision()) + ")"));
            }
            String onset = summary.detector().causal() && !Double.isNaN(summary.delay(0.5))
                    ? format("%6.0f (%.0f)", summary.delay(0.5), summary.delay(0.9))
                    : "     -";
            line.append(format(
                    "%-14s %9.2f  %6.2f (%+.2f)",
                    onset, summary.falsePerDay(), 100 * summary.burdenError(true), 100 * summary.burdenError(false)));
            lines.add(line.toString());
        }
    }

    /** Short recordings with one label each: what would be said at their end. */
    private static void recordings(AfEvaluation evaluation, List<String> lines) {
        lines.add("");
        lines.add("Recordings, by the decision at their last beat");
        for (Detector detector : Detector.values()) {
            int[][] counts = new int[2][2];
            for (RecordResult result : evaluation.results()) {
                if (!Double.isNaN(result.realBurden())) {
                    counts[result.realAtEnd() ? 1 : 0][result.atEnd(detector) ? 1 : 0]++;
                }
            }
            lines.add(format(
                    "  %-24s Se %6s  Sp %6s  (%d of %d, %d of %d)",
                    detector.title(),
                    percent((double) counts[1][1] / (counts[1][0] + counts[1][1])),
                    percent((double) counts[0][0] / (counts[0][0] + counts[0][1])),
                    counts[1][1],
                    counts[1][0] + counts[1][1],
                    counts[0][0],
                    counts[0][0] + counts[0][1]));
        }
    }

    private static void problems(AfEvaluation evaluation, List<String> lines) {
        list(lines, "Not used", evaluation.skipped());
        list(
                lines,
                "Remarks",
                evaluation.remarks().isEmpty()
                        ? List.of()
                        : evaluation.remarks().lines().toList());
    }

    private static void list(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title + " (" + entries.size() + ")");
            entries.stream().limit(MOST_LISTED).forEach(entry -> lines.add("  " + entry));
            if (entries.size() > MOST_LISTED) {
                lines.add("  ... all of them are in the JSON");
            }
        }
    }

    private static String between(double value, double[] interval) {
        String text = Double.isNaN(value)
                ? "-"
                : format("%s [%s-%s]", percent(value), tenth(interval[0]), tenth(interval[1]));
        return format("%20s", text);
    }

    private static String tenth(double share) {
        return Double.isNaN(share) ? "-" : format("%.1f", 100 * share);
    }

    private static String whole(double share) {
        return Double.isNaN(share) ? "-" : format("%.0f", 100 * share);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : format("%.2f", 100 * share);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
