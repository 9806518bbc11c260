package io.holter.training.report.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holter.archive.ArchiveLayout;
import io.holter.archive.store.ObjectStore;
import io.holter.training.report.content.CalibrationBin;
import io.holter.training.report.content.Estimate;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.Performance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a report says about the model that scored: tonight's figures, else those of the night that trained it. */
final class ModelSheets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double DEFAULT_HIGH = 0.15;
    private static final int DEFAULT_HORIZON = 30;

    private final ObjectStore store;

    ModelSheets(ObjectStore store) {
        this.store = store;
    }

    /**
     * The sheet of a model.
     *
     * @param model name and version such as hf-decompensation-30d@2026-02-28; anything else means that there is none
     */
    @Nullable
    ModelSheet of(String model, LocalDate night) {
        int at = model.indexOf('@');
        if (at < 0 || !model.substring(at + 1).matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        String name = model.substring(0, at);
        LocalDate version = LocalDate.parse(model.substring(at + 1));
        JsonNode described = json(ArchiveLayout.modelFolder(name, version) + "model.json");
        JsonNode tonight = json(ArchiveLayout.modelFolder(name, night) + "evaluation.json");
        JsonNode trained = json(ArchiveLayout.modelFolder(name, version) + "evaluation.json");
        Performance performance = performance(tonight, version.equals(night) ? "candidate" : "champion")
                .or(() -> performance(trained, "candidate"))
                .orElse(null);
        double high = performance == null || performance.threshold() == null ? DEFAULT_HIGH : performance.threshold();
        return new ModelSheet(
                name,
                version.toString(),
                described.path("provenance").path("algorithm").asText("–"),
                described.path("horizonDays").asInt(DEFAULT_HORIZON),
                high / 2,
                high,
                performance);
    }

    private JsonNode json(String key) {
        try {
            Optional<byte[]> content = store.find(key);
            return content.isEmpty() ? JSON.missingNode() : JSON.readTree(content.get());
        } catch (IOException e) {
            throw new UncheckedIOException(key + " is no JSON: run the training step of that night again", e);
        }
    }

    private static Optional<Performance> performance(JsonNode content, String model) {
        JsonNode evaluation = content.path("evaluation");
        JsonNode test = content.path("flow").path("test");
        Optional<LocalDate> from = date(test.path("firstIndex").asText(""));
        Optional<LocalDate> to = date(test.path("lastIndex").asText(""));
        Optional<JsonNode> figures = figures(evaluation, model);
        if (figures.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        JsonNode own = figures.get();
        return Optional.of(new Performance(
                from.get(),
                to.get(),
                evaluation.path("patients").asInt(),
                evaluation.path("eventPatients").asInt(),
                estimate(own.path("auroc")),
                figures(evaluation, "age-sex-disease")
                        .map(f -> estimate(f.path("auroc")))
                        .orElse(null),
                number(own.path("slope").path("value")),
                number(own.path("observedOverExpected").path("value")),
                number(own.path("brier").path("value")),
                number(evaluation.path("threshold")),
                number(own.path("sensitivity").path("value")),
                number(own.path("ppv").path("value")),
                bins(own.path("bins"))));
    }

    private static Optional<JsonNode> figures(JsonNode evaluation, String model) {
        return StreamSupport.stream(evaluation.path("models").spliterator(), false)
                .filter(f -> f.path("model").asText().equals(model))
                .findFirst();
    }

    private static Optional<LocalDate> date(String time) {
        if (time.length() == "2026-02-28".length()) {
            return Optional.of(LocalDate.parse(time));
        }
        return time.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(time).toLocalDate());
    }

    private static @Nullable Estimate estimate(JsonNode node) {
        Double value = number(node.path("value"));
        Double low = number(node.path("low"));
        Double high = number(node.path("high"));
        return value == null ? null : new Estimate(value, low == null ? value : low, high == null ? value : high);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    private static List<CalibrationBin> bins(JsonNode node) {
        List<CalibrationBin> bins = new ArrayList<>();
        node.forEach(b -> bins.add(new CalibrationBin(
                b.path("predicted").asDouble(),
                b.path("observed").asDouble(),
                b.path("rows").asInt())));
        return bins;
    }
}
