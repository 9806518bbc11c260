package io.holter.jobs.compaction;

import io.holter.archive.row.SampleRow;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All samples of one archive file while it is merged. */
final class DaySamples {
    private final Map<String, Map<String, SampleSeries>> byPatient = new TreeMap<>();

    void add(SampleChunk chunk) {
        SampleSeries series = series(chunk.patient(), chunk.signal());
        boolean flagged = chunk.flags().length > 0;
        for (int i = 0; i < chunk.values().length; i++) {
            int flags = flagged ? chunk.flags()[i] & 0xff : 0;
            series.add(chunk.base() + chunk.offsets()[i], chunk.values()[i], flags, chunk.device(), chunk.arrived());
        }
    }

    void add(SampleRow row) {
        series(row.patient(), row.signal()).add(row.time(), row.value(), row.flags(), row.device(), row.arrived());
    }

    private SampleSeries series(String patient, String signal) {
        return byPatient
                .computeIfAbsent(patient, p -> new TreeMap<>())
                .computeIfAbsent(signal, s -> new SampleSeries());
    }

    /** Hands everything on in the order of the archive, without duplicates. */
    void drain(Consumer<SampleRow> sink) {
        byPatient.forEach(
                (patient, signals) -> signals.forEach((signal, series) -> series.drain(patient, signal, sink)));
    }
}
