package io.holter.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.holter.schema.signal.Signal;
import io.holter.schema.signal.UnitConversion;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * FHIR R4 Observations: one, a Bundle, or one a line. A value is a row: the Observation's own, and that of each of its
 * components (blood pressure). The time is the effective moment, or the end of the effective period.
 */
final class FhirReader implements RecordingReader {
    private static final Set<String> CANCELLED = Set.of("entered-in-error", "cancelled");
    private static final Map<String, Signal> BY_LOINC = loinc();

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        JsonDocuments.each(recording, sink, (document, place) -> resource(document, place, recording, sink));
    }

    private static Map<String, Signal> loinc() {
        Map<String, Signal> codes = new HashMap<>();
        for (Signal signal : Signal.values()) {
            codes.put(signal.loinc(), signal);
        }
        codes.put("2708-6", Signal.SPO2);
        codes.put("8893-0", Signal.HEART_RATE);
        codes.put("8889-8", Signal.HEART_RATE);
        return codes;
    }

    private static void resource(JsonNode resource, long place, Recording recording, RecordingSink sink) {
        String type = resource.path("resourceType").asText();
        if (type.equals("Bundle")) {
            long entry = 1;
            for (JsonNode element : resource.path("entry")) {
                resource(element.path("resource"), entry++, recording, sink);
            }
        } else if (!type.equals("Observation")) {
            sink.reject(RejectReason.NOT_AN_OBSERVATION, place);
        } else if (CANCELLED.contains(resource.path("status").asText())) {
            sink.reject(RejectReason.NOT_FINAL, place);
        } else {
            observation(resource, place, recording, sink);
        }
    }

    private static void observation(JsonNode observation, long place, Recording recording, RecordingSink sink) {
        JsonNode components = observation.path("component");
        boolean alone = components.isEmpty();
        if (alone || holdsValue(observation)) {
            value(observation, observation, place, recording, sink);
        }
        for (JsonNode component : components) {
            value(observation, component, place, recording, sink);
        }
    }

    private static boolean holdsValue(JsonNode node) {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            if (names.next().startsWith("value")) {
                return true;
            }
        }
        return false;
    }

    private static void value(
            JsonNode observation, JsonNode holder, long place, Recording recording, RecordingSink sink) {
        Optional<Signal> signal = signal(holder.path("code"));
        JsonNode quantity = holder.path("valueQuantity");
        if (signal.isEmpty()) {
            sink.reject(RejectReason.NO_SIGNAL_OF_OURS, place);
        } else if (!quantity.path("value").isNumber()) {
            sink.reject(holder.has("dataAbsentReason") ? RejectReason.DATA_ABSENT : RejectReason.NO_VALUE, place);
        } else if (quantity.has("comparator")) {
            sink.reject(RejectReason.NOT_EXACT, place);
        } else {
            quantity(observation, quantity, signal.get(), place, recording, sink);
        }
    }

    private static void quantity(
            JsonNode observation,
            JsonNode quantity,
            Signal signal,
            long place,
            Recording recording,
            RecordingSink sink) {
        String code = quantity.path("code").asText();
        String unit = code.isEmpty() ? quantity.path("unit").asText() : code;
        OptionalLong time = time(observation, recording);
        if (UnitConversion.of(signal, unit).isEmpty()) {
            sink.reject(RejectReason.UNKNOWN_UNIT, place);
        } else if (time.isEmpty()) {
            sink.reject(RejectReason.BAD_TIME, place);
        } else if (time.getAsLong() == Times.SKIPPED) {
            sink.reject(RejectReason.NO_SUCH_LOCAL_TIME, place);
        } else {
            String patient = observation.path("subject").path("reference").asText(recording.defaultPatient());
            sink.sample(
                    patient,
                    signal,
                    unit,
                    time.getAsLong(),
                    quantity.path("value").asDouble(),
                    0);
        }
    }

    private static Optional<Signal> signal(JsonNode concept) {
        for (JsonNode coding : concept.path("coding")) {
            Signal signal = BY_LOINC.get(coding.path("code").asText());
            if (signal != null
                    && coding.path("system").asText("http://loinc.org").equals("http://loinc.org")) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    private static OptionalLong time(JsonNode observation, Recording recording) {
        for (String name : new String[] {"effectiveDateTime", "effectiveInstant"}) {
            if (observation.has(name)) {
                return Times.parse(observation.path(name).asText(), recording.zone());
            }
        }
        JsonNode period = observation.path("effectivePeriod");
        String end = period.path("end").asText(period.path("start").asText());
        return Times.parse(end, recording.zone());
    }
}
