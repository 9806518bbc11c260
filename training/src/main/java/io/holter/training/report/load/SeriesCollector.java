package io.holter.training.report.load;

import io.holter.archive.row.SampleRow;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.training.report.content.SignalSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the archive's samples into daily values while they stream by: one local day per patient and signal is open. */
final class SeriesCollector {
    private static final int UNUSABLE = SampleFlags.LOW_QUALITY | SampleFlags.NOT_WORN;

    private final ReportScope scope;
    private final long index;
    private final Map<String, ZoneId> zones;
    private final Map<String, Map<Signal, SignalDays>> byPatient = new HashMap<>();
    private final Map<String, Long> lastArrived = new HashMap<>();
    private long through = Long.MIN_VALUE;

    /**
     * A collector.
     *
     * @param zones zone of each patient to report on; others are left out
     */
    SeriesCollector(ReportScope scope, Map<String, ZoneId> zones) {
        this.scope = scope;
        this.index = scope.index().toEpochMilli();
        this.zones = zones;
    }

    void add(SampleRow row) {
        ZoneId zone = zones.get(row.patient());
        if (zone == null || row.arrived() >= index) {
            return;
        }
        through = Math.max(through, row.arrived());
        lastArrived.merge(row.patient(), row.arrived(), Math::max);
        Signal signal = Signal.ofCode(row.signal()).orElse(null);
        if (signal == null || signal == Signal.RR_INTERVAL || (row.flags() & UNUSABLE) != 0) {
            return;
        }
        byPatient
                .computeIfAbsent(row.patient(), p -> new EnumMap<>(Signal.class))
                .computeIfAbsent(signal, s -> new SignalDays(s, zone))
                .add(row.time(), row.value());
    }

    List<SignalSeries> of(String patient) {
        LocalDate first = scope.first();
        return byPatient.getOrDefault(patient, Map.of()).values().stream()
                .map(days -> days.series(first, scope.date()))
                .toList();
    }

    @Nullable
    Instant lastArrived(String patient) {
        return Optional.ofNullable(lastArrived.get(patient))
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    /** Arrival of the newest sample that was used, or empty if there was none. */
    Optional<Instant> through() {
        return through == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(through));
    }
}
