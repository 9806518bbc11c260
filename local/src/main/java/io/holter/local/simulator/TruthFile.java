package io.holter.local.simulator;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The truth as JSON; same truth, same bytes. */
final class TruthFile {
    private TruthFile() {}

    static void write(Truth truth, Path file) {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            plan(json, truth.plan());
            counts(json, truth.counts());
            episodes(json, truth.episodes());
            risks(json, truth);
            outcomes(json, truth);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the truth to " + file + "; is the folder writable?", e);
        }
    }

    private static void plan(JsonGenerator json, CohortPlan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeNumberField("patients", plan.patients());
        json.writeNumberField("days", plan.days());
        json.writeNumberField("seed", plan.seed());
        json.writeStringField("firstDay", plan.firstDay().toString());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("records", counts.records());
        json.writeNumberField("samples", counts.samples());
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("duplicates", counts.duplicates());
        json.writeNumberField("archived", counts.archived());
        json.writeNumberField("malformedRecords", counts.malformedRecords());
        numbers(json, "refused", counts.refused());
        numbers(json, "recordsByTopic", counts.recordsByTopic());
        numbers(json, "faults", counts.faults());
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, Map<?, Long> numbers) throws IOException {
        Map<String, Long> sorted = new TreeMap<>();
        numbers.forEach((key, value) -> sorted.put(key.toString(), value));
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : sorted.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void episodes(JsonGenerator json, Iterable<PlantedEpisode> episodes) throws IOException {
        json.writeArrayFieldStart("episodes");
        for (PlantedEpisode episode : episodes) {
            json.writeStartObject();
            json.writeStringField("kind", episode.kind().code());
            json.writeStringField("patient", episode.patient());
            json.writeNumberField("start", episode.start());
            json.writeNumberField("end", episode.end());
            json.writeStringField("grade", episode.grade().code());
            json.writeStringField("detail", episode.detail());
            rules(json, "foundBy", episode.kind().foundBy());
            rules(json, "excuses", episode.kind().excuses());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rules(JsonGenerator json, String name, Set<String> rules) throws IOException {
        json.writeArrayFieldStart(name);
        for (String rule : new TreeSet<>(rules)) {
            json.writeString(rule);
        }
        json.writeEndArray();
    }

    private static void risks(JsonGenerator json, Truth truth) throws IOException {
        json.writeArrayFieldStart("risks");
        for (DailyRisk risk : truth.risks()) {
            json.writeStartObject();
            json.writeStringField("patient", risk.patient());
            json.writeNumberField("index", risk.index());
            json.writeNumberField("probability", risk.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void outcomes(JsonGenerator json, Truth truth) throws IOException {
        json.writeArrayFieldStart("outcomes");
        for (TrueOutcome outcome : truth.outcomes()) {
            json.writeStartObject();
            json.writeStringField("patient", outcome.patient());
            json.writeStringField("kind", outcome.kind().name());
            json.writeNumberField("time", outcome.time());
            json.writeNumberField("adjudicated", outcome.adjudicated());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
