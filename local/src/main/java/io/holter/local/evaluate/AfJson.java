package io.holter.local.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The result as JSON; shares are 0 to 1, what is undefined is null. */
public final class AfJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private AfJson() {}

    /** Writes the file. */
    public static void write(AfEvaluation evaluation, Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        AfOptions options = evaluation.options();
        root.put("format", options.format());
        root.put("annotations", options.annotations());
        root.put("beats", options.beats());
        root.put("cross_validated", options.crossValidate());
        root.put("artefacts_added", options.artefacts());
        root.put("seed", options.seed());
        detectors(root.putArray("detectors"), evaluation.summaries());
        detectors(root.putArray("detectors_without"), evaluation.summariesWithout());
        options.without().forEach(root.putArray("without")::add);
        ArrayNode records = root.putArray("records");
        for (RecordResult result : evaluation.results()) {
            record(records.addObject(), result);
        }
        evaluation.skipped().forEach(root.putArray("not_used")::add);
        Files.write(file, MAPPER.writeValueAsBytes(root));
    }

    private static void detectors(ArrayNode array, List<Summary> summaries) {
        for (Summary summary : summaries) {
            ObjectNode node = array.addObject();
            node.put("detector", summary.detector().code());
            beats(node.putObject("beats"), summary, false);
            beats(node.putObject("beats_without_flutter"), summary, true);
            ArrayNode episodes = node.putArray("episodes");
            for (int k = 0; k < RecordResult.LENGTHS.size(); k++) {
                EpisodeCounts counts = summary.episodes(k);
                ObjectNode entry = episodes.addObject();
                entry.put("at_least_s", RecordResult.LENGTHS.get(k) / 1_000);
                entry.put("annotated", counts.real());
                entry.put("detected", counts.detected());
                number(entry, "sensitivity", counts.sensitivity());
                number(entry, "ppv", counts.precision());
                number(entry, "time_sensitivity", counts.timeSensitivity());
                number(entry, "time_ppv", counts.timePrecision());
            }
            if (summary.detector() != Detector.ZHOU) {
                double[] gain = summary.gain(summaries.get(Detector.ZHOU.ordinal()));
                ObjectNode entry = node.putObject("balanced_accuracy_less_zhou_causal");
                number(entry, "pooled", gain[0]);
                number(entry, "low", gain[1]);
                number(entry, "high", gain[2]);
            }
            number(node, "onset_delay_s_median", summary.delay(0.5));
            number(node, "onset_delay_s_p90", summary.delay(0.9));
            number(node, "false_episodes_per_24h", summary.falsePerDay());
            number(node, "burden_error_mean", summary.burdenError(true));
            number(node, "burden_bias", summary.burdenError(false));
        }
    }

    private static void beats(ObjectNode node, Summary summary, boolean noFlutter) {
        measure(node, "sensitivity", summary, noFlutter, BeatCounts::sensitivity);
        measure(node, "specificity", summary, noFlutter, BeatCounts::specificity);
        measure(node, "ppv", summary, noFlutter, BeatCounts::precision);
        measure(node, "accuracy", summary, noFlutter, BeatCounts::accuracy);
        measure(node, "balanced_accuracy", summary, noFlutter, BeatCounts::balanced);
    }

    private static void measure(
            ObjectNode node, String name, Summary summary, boolean noFlutter, ToDoubleFunction<BeatCounts> value) {
        ToDoubleFunction<BeatCounts> of = c -> value.applyAsDouble(noFlutter ? c.withoutFlutter() : c);
        ObjectNode entry = node.putObject(name);
        number(entry, "pooled", of.applyAsDouble(summary.pooled()));
        double[] interval = summary.interval(of);
        number(entry, "low", interval[0]);
        number(entry, "high", interval[1]);
        number(entry, "mean_of_records", summary.perRecord(of));
    }

    private static void record(ObjectNode node, RecordResult result) {
        node.put("id", result.id());
        node.put("hours", result.hours());
        node.put("intervals", result.beats());
        node.put("unlabelled", result.unlabelled());
        node.put("unusable", result.unusable());
        number(node, "annotated_burden", result.realBurden());
        ObjectNode detectors = node.putObject("detectors");
        for (Detector detector : Detector.values()) {
            BeatCounts counts = result.counts(detector);
            ObjectNode entry = detectors.putObject(detector.code());
            entry.put("hits", counts.hits());
            entry.put("misses", counts.misses());
            entry.put("correct", counts.correct());
            entry.put("wrong", counts.wrong());
            entry.put("flutter_correct", counts.flutterCorrect());
            entry.put("flutter_wrong", counts.flutterWrong());
            number(entry, "sensitivity", counts.sensitivity());
            number(entry, "specificity", counts.specificity());
            number(entry, "ppv", counts.precision());
            number(entry, "accuracy", counts.accuracy());
            number(entry, "burden", result.burden(detector));
        }
        result.remarks().forEach(node.putArray("remarks")::add);
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
