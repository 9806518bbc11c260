package io.holter.local.marginal;

import java.util.EnumMap;
import java.util.Map;

/** The distributions of some people. */
public final class Marginals {
    /** Hours of a day. */
    static final int HOURS = 24;

    private final String name;
    private final Map<Marginal, Values> values = new EnumMap<>(Marginal.class);
    private final Values[] byHour = new Values[HOURS];
    private int people;
    private double days;

    /** @param name whose they are */
    public Marginals(String name) {
        this.name = name;
        for (Marginal marginal : Marginal.values()) {
            values.put(marginal, new Values());
        }
        for (int hour = 0; hour < HOURS; hour++) {
            byHour[hour] = new Values();
        }
    }

    void add(Marginal marginal, double value) {
        of(marginal).add(value);
    }

    void addAtHour(int hour, double rate) {
        byHour[hour].add(rate);
    }

    void person(double observedDays) {
        people++;
        days += observedDays;
    }

    void addAll(Marginals other) {
        other.values.forEach((marginal, v) -> of(marginal).addAll(v));
        for (int hour = 0; hour < HOURS; hour++) {
            byHour[hour].addAll(other.byHour[hour]);
        }
        people += other.people;
        days += other.days;
    }

    Values of(Marginal marginal) {
        return values.computeIfAbsent(marginal, m -> new Values());
    }

    /** Heart rates of an hour of the day, local. */
    Values atHour(int hour) {
        return byHour[hour];
    }

    /** Whose they are. */
    public String name() {
        return name;
    }

    /** How many people. */
    public int people() {
        return people;
    }

    /** Days with samples, all people together. */
    public double days() {
        return days;
    }
}
