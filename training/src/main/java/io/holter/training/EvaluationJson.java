package io.holter.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.holter.training.dataset.ParticipantFlow;
import io.holter.training.evaluate.Decision;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.fit.Judged;
import io.holter.training.model.RiskModel;
import java.io.IOException;
import java.util.List;

/** All figures of a night as JSON, for machines; a figure that does not exist is null. Holds no patient. */
final class EvaluationJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FiniteOrNull())
                    .addSerializer(double.class, new FiniteOrNull()))
            .build();

    private EvaluationJson() {}

    static byte[] write(NightResult night) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Content(
                            1,
                            night.date().toString(),
                            night.candidate().map(RiskModel::version).orElse(""),
                            night.champion().map(RiskModel::version).orElse(""),
                            night.decision(),
                            night.flow(),
                            night.validation(),
                            night.evaluation()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation that cannot be written", e);
        }
    }

    private record Content(
            int format,
            String night,
            String candidate,
            String champion,
            Decision decision,
            ParticipantFlow flow,
            List<Judged> validation,
            Evaluation evaluation) {}

    private static final class FiniteOrNull extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        FiniteOrNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }
}
