package io.holter.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holter.training.ChampionRegister.Promoter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The champion register as JSON. Its signature is checked before it is read. */
final class PromotionJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PromotionJson() {}

    static byte[] write(List<Promotion> promotions) {
        ObjectNode root = MAPPER.createObjectNode().put("format", 1);
        ArrayNode list = root.putArray("promotions");
        for (Promotion p : promotions) {
            list.addObject()
                    .put("night", p.night().toString())
                    .put("version", p.version().toString())
                    .put("sha256", p.sha256())
                    .put("by", p.by().name());
        }
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Promotion> read(byte[] content) {
        List<Promotion> promotions = new ArrayList<>();
        try {
            for (JsonNode p : MAPPER.readTree(content).required("promotions")) {
                promotions.add(new Promotion(
                        LocalDate.parse(p.required("night").asText()),
                        LocalDate.parse(p.required("version").asText()),
                        p.required("sha256").asText(),
                        Promoter.valueOf(p.required("by").asText())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return promotions;
    }
}
