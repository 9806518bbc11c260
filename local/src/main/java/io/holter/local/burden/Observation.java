package io.holter.local.burden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run saw: alerts, truth, and for how long it watched whom. Grows patient by patient, in their order. */
public final class Observation {
    /** Days of a year. */
    static final double YEAR = 365.25;

    /** Days of a month. */
    static final double MONTH = YEAR / 12;

    private final List<RaisedAlert> alerts = new ArrayList<>();
    private final List<TrueEpisode> episodes = new ArrayList<>();
    private final Map<String, RuleUse> uses = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long samples;
    private int patients;
    private double days;

    /** A run without patients. */
    public Observation() {}

    /** Adds a patient. */
    void add(
            List<RaisedAlert> raised, List<TrueEpisode> happened, Map<String, RuleUse> asked, long n, double observed) {
        alerts.addAll(raised);
        episodes.addAll(happened);
        happened.forEach(e -> numbers.put(e.patient(), patients));
        asked.forEach(
                (rule, use) -> uses.computeIfAbsent(rule, r -> new RuleUse()).add(use));
        samples += n;
        patients++;
        days += observed;
    }

    List<RaisedAlert> alerts() {
        return alerts;
    }

    List<TrueEpisode> episodes() {
        return episodes;
    }

    /** Number of the patient of an episode, from 0 in the order of the run. */
    int number(TrueEpisode episode) {
        return numbers.getOrDefault(episode.patient(), 0);
    }

    RuleUse use(String rule) {
        return uses.getOrDefault(rule, new RuleUse());
    }

    /** Samples sent. */
    public long samples() {
        return samples;
    }

    /** Patients. */
    public int patients() {
        return patients;
    }

    /** Patient-days under observation. */
    public double days() {
        return days;
    }

    /** Patient-years under observation. */
    public double years() {
        return days / YEAR;
    }
}
