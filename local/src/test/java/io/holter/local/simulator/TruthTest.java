package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {

    @Test
    void ranksRowsByTrueProbability() {
        Truth truth = new Truth(
                TruthExamples.PLAN,
                TruthExamples.NO_COUNTS,
                2,
                List.of(),
                List.of(new DailyRisk("a", 0, 0.1), new DailyRisk("b", 0, 0.1), new DailyRisk("c", 0, 0.9)),
                List.of());

        BestPossible.Auroc best = BestPossible.auroc(
                truth,
                List.of(
                        new BestPossible.LabelledRow("a", 0, false),
                        new BestPossible.LabelledRow("b", 0, true),
                        new BestPossible.LabelledRow("c", 0, true),
                        new BestPossible.LabelledRow("unknown", 0, true)));

        assertThat(best.rows()).isEqualTo(3);
        assertThat(best.events()).isEqualTo(2);
        assertThat(best.auroc()).isEqualTo(0.75);
    }

    @Test
    void writesJsonThatCanBeReadBack(@TempDir Path folder) throws IOException {
        Truth truth =
                TruthExamples.of(new PlantedEpisode(EpisodeKind.TACHYCARDIA, "p-1", 1, 2, Grade.MILD, "121 /min"));
        Path file = folder.resolve("truth.json");

        truth.write(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/plan/patients").asInt()).isEqualTo(10);
        assertThat(json.at("/episodes/0/kind").asText()).isEqualTo("tachycardia");
        assertThat(json.at("/episodes/0/foundBy/0").asText()).isEqualTo("RH-04");
        byte[] first = Files.readAllBytes(file);
        truth.write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }
}
