package io.holter.local.evaluate;

import java.util.List;

/** A rule of heart rate or pause, and what became of it over all recordings. */
final class RateRule {
    private final String title;
    private int real;
    private int found;
    private int alerts;
    private int right;
    private double hours;

    RateRule(String title) {
        this.title = title;
    }

    /** Compares what the audited beats show with what the rule said, by any overlap. */
    void add(List<Span> audited, List<Span> detected, double recordedHours) {
        real += audited.size();
        found += (int)
                audited.stream().filter(span -> span.overlap(detected) > 0).count();
        alerts += detected.size();
        right += (int)
                detected.stream().filter(span -> span.overlap(audited) > 0).count();
        hours += recordedHours;
    }

    String title() {
        return title;
    }

    int real() {
        return real;
    }

    int found() {
        return found;
    }

    int alerts() {
        return alerts;
    }

    int right() {
        return right;
    }

    double sensitivity() {
        return (double) found / real;
    }

    double precision() {
        return (double) right / alerts;
    }

    double falsePerDay() {
        return (alerts - right) * 24 / hours;
    }
}
