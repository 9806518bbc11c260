package io.holter.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rounds of one contender. */
final class Result {
    private final String code;
    private final String title;
    private final long samples;
    private final List<Double> rates = new ArrayList<>();
    private double lastWall;
    private double gcShare;
    private long peakHeap;
    private String remark = "";

    Result(Contender contender) {
        this.code = contender.code();
        this.title = contender.title();
        this.samples = contender.samples();
    }

    /** Notes what a round took. */
    void add(Meter meter, boolean warm) {
        lastWall = meter.wallSeconds();
        if (warm) {
            rates.add(samples / meter.cpuSeconds());
            gcShare = Math.max(gcShare, meter.gcSeconds() / lastWall);
            peakHeap = Math.max(peakHeap, Meter.peakHeapMegabytes());
        }
    }

    /** Something the table must say beside the number. */
    void remark(String text) {
        remark = remark.isEmpty() ? text : remark + "; " + text;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    long samples() {
        return samples;
    }

    String remark() {
        return remark;
    }

    int rounds() {
        return rates.size();
    }

    /** Samples per CPU-second; the middle one, or the mean of the middle two. */
    double median() {
        if (rates.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    double lowest() {
        return rates.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    double highest() {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** Wall clock of the last round, s. */
    double lastWall() {
        return lastWall;
    }

    /** Largest share of a round's wall clock spent in the collector. */
    double gcShare() {
        return gcShare;
    }

    /** MB. */
    long peakHeap() {
        return peakHeap;
    }
}
