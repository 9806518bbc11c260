package io.holter.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, as text and as JSON. */
final class Report {
    private final BenchOptions options;
    private final StringBuilder text = new StringBuilder();
    private final List<Map<String, Object>> results = new ArrayList<>();
    private double ceiling = Double.NaN;

    Report(BenchOptions options) {
        this.options = options;
        text.append(Machine.describe()).append('\n');
        text.append("rounds: ")
                .append(options.rounds())
                .append(options.quick() ? " (quick: figures mean nothing)" : "");
        text.append(", measured in samples per CPU-second of the whole process, broker included\n");
    }

    /** A table of contenders. */
    void add(String title, List<Result> rows) {
        text.append('\n').append(title).append('\n');
        text.append(String.format(
                "%-5s %-48s %12s %25s %7s %6s %9s  %s%n",
                "", "", "median", "lowest to highest", "of a", "GC", "peak heap", "remarks"));
        for (Result row : rows) {
            if (row.code().equals("a") || row.code().equals("a1")) {
                ceiling = row.median();
            }
            String share = title.startsWith("Topic") && !Double.isNaN(ceiling)
                    ? String.format("%.0f %%", 100 * row.median() / ceiling)
                    : "";
            text.append(String.format(
                    "%-5s %-48s %,12.0f %25s %7s %4.0f %% %6d MB  %s%n",
                    row.code(),
                    row.title(),
                    row.median(),
                    String.format("%,.0f to %,.0f", row.lowest(), row.highest()),
                    share,
                    100 * row.gcShare(),
                    row.peakHeap(),
                    row.remark()));
            results.add(json(title, row));
        }
    }

    /** Figures of a part that is no table of contenders: name to number or text. */
    void add(Map<String, Object> figures) {
        text.append('\n');
        figures.forEach((name, value) -> text.append(String.format("%-58s %s%n", name, show(value))));
        results.add(figures);
    }

    private static String show(Object value) {
        return value instanceof Number n
                ? n instanceof Double d ? String.format("%,.1f", d) : String.format("%,d", n.longValue())
                : String.valueOf(value);
    }

    private static Map<String, Object> json(String part, Result row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part);
        json.put("code", row.code());
        json.put("title", row.title());
        json.put("samples", row.samples());
        json.put("rounds", row.rounds());
        json.put("samplesPerCpuSecond", row.median());
        json.put("lowest", row.lowest());
        json.put("highest", row.highest());
        json.put("gcShare", row.gcShare());
        json.put("peakHeapMegabytes", row.peakHeap());
        json.put("remark", row.remark());
        return json;
    }

    String text() {
        return text.toString();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measured", Instant.now().toString());
        all.put("machine", Machine.describe());
        all.put("quick", options.quick());
        all.put("results", results);
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
