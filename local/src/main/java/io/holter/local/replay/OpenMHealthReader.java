package io.holter.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.holter.schema.signal.Signal;
import io.holter.schema.signal.UnitConversion;
import io.holter.schema.vital.SampleFlags;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Open mHealth data points, with header and body or the body alone.
 *
 * <p>The time is that of {@code effective_time_frame}: the moment, or the end of the interval; a point without one takes
 * its creation time, or the fixed start of recordings without time. A descriptive statistic (the minimum of a day) is
 * sent with the flag {@link SampleFlags#ESTIMATED}: it was not measured at that moment.
 */
final class OpenMHealthReader implements RecordingReader {
    private static final Map<String, Signal> SIGNALS = signals();

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        JsonDocuments.each(recording, sink, (document, place) -> point(document, place, recording, sink));
    }

    private static Map<String, Signal> signals() {
        Map<String, Signal> signals = new LinkedHashMap<>();
        signals.put("heart_rate", Signal.HEART_RATE);
        signals.put("rr_interval", Signal.RR_INTERVAL);
        signals.put("systolic_blood_pressure", Signal.SYSTOLIC);
        signals.put("diastolic_blood_pressure", Signal.DIASTOLIC);
        signals.put("body_weight", Signal.WEIGHT);
        signals.put("oxygen_saturation", Signal.SPO2);
        signals.put("step_count", Signal.STEPS);
        signals.put("respiratory_rate", Signal.RESPIRATORY_RATE);
        signals.put("body_temperature", Signal.TEMPERATURE);
        return signals;
    }

    private static void point(JsonNode document, long place, Recording recording, RecordingSink sink) {
        JsonNode body = document.path("body").isObject() ? document.path("body") : document;
        boolean any = false;
        for (Map.Entry<String, Signal> entry : SIGNALS.entrySet()) {
            if (body.has(entry.getKey())) {
                any = true;
                value(document, body, body.path(entry.getKey()), entry.getValue(), place, recording, sink);
            }
        }
        if (!any) {
            sink.reject(RejectReason.NO_SIGNAL_OF_OURS, place);
        }
    }

    private static void value(
            JsonNode document,
            JsonNode body,
            JsonNode value,
            Signal signal,
            long place,
            Recording recording,
            RecordingSink sink) {
        JsonNode number = value.isObject() ? value.path("value") : value;
        String unit = value.isObject() ? value.path("unit").asText("") : signal == Signal.STEPS ? signal.unit() : "";
        OptionalLong time = time(document, body, recording);
        if (!number.isNumber()) {
            sink.reject(RejectReason.NO_VALUE, place);
        } else if (UnitConversion.of(signal, unit).isEmpty()) {
            sink.reject(RejectReason.UNKNOWN_UNIT, place);
        } else if (time.isEmpty()) {
            sink.reject(RejectReason.BAD_TIME, place);
        } else if (time.getAsLong() == Times.SKIPPED) {
            sink.reject(RejectReason.NO_SUCH_LOCAL_TIME, place);
        } else {
            String patient = document.path("header").path("user_id").asText(recording.defaultPatient());
            sink.sample(patient, signal, unit, time.getAsLong(), number.asDouble(), flags(body));
        }
    }

    private static OptionalLong time(JsonNode document, JsonNode body, Recording recording) {
        JsonNode frame = body.path("effective_time_frame");
        JsonNode interval = frame.path("time_interval");
        if (frame.has("date_time")) {
            return Times.parse(frame.path("date_time").asText(), recording.zone());
        }
        if (!interval.isMissingNode()) {
            return OpenMHealthInterval.end(interval, recording.zone());
        }
        JsonNode created = document.path("header").path("creation_date_time");
        return created.isMissingNode()
                ? OptionalLong.of(Recording.START)
                : Times.parse(created.asText(), recording.zone());
    }

    private static int flags(JsonNode body) {
        boolean rest =
                body.path("temporal_relationship_to_physical_activity").asText().equals("at rest");
        boolean seated = body.path("body_posture").asText().equals("sitting")
                || body.path("position_during_measurement").asText().equals("sitting");
        return (body.has("descriptive_statistic") ? SampleFlags.ESTIMATED : 0)
                | (rest ? SampleFlags.AT_REST : 0)
                | (seated ? SampleFlags.SEATED : 0);
    }
}
