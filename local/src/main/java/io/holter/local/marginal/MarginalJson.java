package io.holter.local.marginal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The comparison as JSON; what is undefined is null. */
public final class MarginalJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private MarginalJson() {}

    /** Writes the file. */
    public static void write(MarginalReport report, Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("subject", report.subject());
        ArrayNode sources = root.putArray("sources");
        for (Marginals source : report.sources()) {
            ObjectNode node = sources.addObject();
            node.put("name", source.name());
            node.put("people", source.people());
            node.put("days", source.days());
            node.put("by_hour", report.hours(source));
            ArrayNode pairs = node.putArray("marginals");
            report.pairs(source).forEach(p -> pair(pairs.addObject(), p));
            hours(node.putArray("heart_rate_by_hour"), report.simulated(), source);
        }
        report.remarks().forEach(root.putArray("remarks")::add);
        Files.write(file, MAPPER.writeValueAsBytes(root));
    }

    private static void pair(ObjectNode node, Pair p) {
        node.put("marginal", p.marginal().title());
        node.put("unit", p.marginal().unit());
        quantiles(node.putObject("simulated"), p.ours());
        quantiles(node.putObject("real"), p.theirs());
        number(node, "wasserstein", p.wasserstein());
        number(node, "kolmogorov_smirnov", p.kolmogorov());
        node.put("grade", p.grade());
        node.put("verdict", p.verdict());
    }

    private static void quantiles(ObjectNode node, Values values) {
        node.put("n", values.size());
        number(node, "p5", values.quantile(0.05));
        number(node, "p50", values.median());
        number(node, "p95", values.quantile(0.95));
    }

    private static void hours(ArrayNode array, Marginals simulated, Marginals real) {
        for (int hour = 0; hour < Marginals.HOURS; hour++) {
            ObjectNode node = array.addObject();
            node.put("hour", hour);
            quantiles(node.putObject("simulated"), simulated.atHour(hour));
            quantiles(node.putObject("real"), real.atHour(hour));
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
