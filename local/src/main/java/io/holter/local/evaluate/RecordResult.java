package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that was measured on one recording. */
final class RecordResult {
    /** Lengths of episodes that are reported, ms. */
    static final List<Long> LENGTHS = List.of(30_000L, 120_000L, 360_000L);

    private static final long QUIET = 120_000;

    private final String id;
    private final int beats;
    private final int unlabelled;
    private final long unusable;
    private final double hours;
    private final double otherHours;
    private final double realBurden;
    private final boolean realAtEnd;
    private final List<String> remarks;
    private final Map<Detector, BeatCounts> counts = new EnumMap<>(Detector.class);
    private final Map<Detector, List<EpisodeCounts>> episodes = new EnumMap<>(Detector.class);
    private final Map<Detector, Double> burdens = new EnumMap<>(Detector.class);
    private final Map<Detector, double[]> delays = new EnumMap<>(Detector.class);
    private final Map<Detector, Boolean> atEnd = new EnumMap<>(Detector.class);

    RecordResult(RhythmRecord record, Decisions decisions) {
        this.id = record.id();
        this.beats = record.size();
        this.unlabelled = record.count(Rhythm.UNLABELLED);
        this.unusable = decisions.unusable();
        this.hours = record.hours();
        this.remarks = List.copyOf(record.remarks());
        List<Span> real = Span.runs(record, i -> record.rhythm(i) == Rhythm.FIBRILLATION);
        List<Span> unknown = Span.runs(record, i -> record.rhythm(i) == Rhythm.UNLABELLED);
        double labelledTime = 0;
        double realTime = 0;
        for (int i = 0; i < beats; i++) {
            labelledTime += record.rhythm(i) == Rhythm.UNLABELLED ? 0 : record.interval(i);
            realTime += record.rhythm(i) == Rhythm.FIBRILLATION ? record.interval(i) : 0;
        }
        this.otherHours = (labelledTime - realTime) / 3_600_000;
        this.realBurden = realTime / labelledTime;
        this.realAtEnd = beats > 0 && record.rhythm(beats - 1) == Rhythm.FIBRILLATION;
        for (Detector detector : Detector.values()) {
            counts.put(detector, BeatCounts.of(record, decisions, detector));
            List<EpisodeCounts> byLength = new ArrayList<>();
            for (long length : LENGTHS) {
                byLength.add(EpisodeCounts.of(length, real, decisions.episodes(detector), unknown));
            }
            episodes.put(detector, byLength);
            burdens.put(detector, burden(record, decisions, detector) / labelledTime);
            delays.put(detector, delays(record, decisions, detector, real));
            atEnd.put(detector, beats > 0 && decisions.at(detector, beats - 1));
        }
    }

    private static double burden(RhythmRecord record, Decisions decisions, Detector detector) {
        double time = 0;
        for (int i = 0; i < record.size(); i++) {
            boolean counts = record.rhythm(i) != Rhythm.UNLABELLED && decisions.at(detector, i);
            time += counts ? record.interval(i) : 0;
        }
        return time;
    }

    /**
     * From the begin of each episode to the first beat decided to be fibrillation in it, s. Only episodes that begin after
     * two minutes without fibrillation: else the decision about the episode before would still stand. Episodes never found
     * are left out.
     */
    private static double[] delays(RhythmRecord record, Decisions decisions, Detector detector, List<Span> all) {
        List<Double> found = new ArrayList<>();
        int i = 0;
        long before = record.size() == 0 ? 0 : record.time(0);
        for (Span span : all) {
            boolean fresh = span.start() - before >= QUIET && span.duration() >= LENGTHS.get(0);
            before = span.end();
            if (!fresh) {
                continue;
            }
            while (i < record.size() && record.time(i) <= span.start()) {
                i++;
            }
            int j = i;
            while (j < record.size() && record.time(j) <= span.end() && !decisions.at(detector, j)) {
                j++;
            }
            if (j < record.size() && record.time(j) <= span.end()) {
                found.add((record.time(j) - span.start()) / 1_000.0);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    String id() {
        return id;
    }

    int beats() {
        return beats;
    }

    int unlabelled() {
        return unlabelled;
    }

    long unusable() {
        return unusable;
    }

    double hours() {
        return hours;
    }

    /** Labelled hours without fibrillation. */
    double otherHours() {
        return otherHours;
    }

    /** Share of labelled time in fibrillation, 0 to 1; NaN if nothing is labelled. */
    double realBurden() {
        return realBurden;
    }

    boolean realAtEnd() {
        return realAtEnd;
    }

    List<String> remarks() {
        return remarks;
    }

    BeatCounts counts(Detector detector) {
        return counts.getOrDefault(detector, BeatCounts.NONE);
    }

    EpisodeCounts episodes(Detector detector, int length) {
        List<EpisodeCounts> byLength = episodes.getOrDefault(detector, List.of());
        return length < byLength.size() ? byLength.get(length) : EpisodeCounts.NONE;
    }

    double burden(Detector detector) {
        return burdens.getOrDefault(detector, Double.NaN);
    }

    double[] delays(Detector detector) {
        return delays.getOrDefault(detector, new double[0]);
    }

    boolean atEnd(Detector detector) {
        return atEnd.getOrDefault(detector, false);
    }

    /** Share of labelled beats that a detector got wrong; NaN if none is labelled. */
    double error(Detector detector) {
        return 1 - counts(detector).accuracy();
    }
}
