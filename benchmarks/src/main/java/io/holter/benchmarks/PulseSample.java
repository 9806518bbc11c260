package io.holter.benchmarks;

import java.util.Objects;

/** One heart rate, as a Flink POJO. */
public final class PulseSample {
    /** Pseudonym. */
    public String patient = "";
    /** Measurement time, ms UTC. */
    public long time;
    /** /min. */
    public double rate;

    /** For Flink. */
    public PulseSample() {}

    PulseSample(String patient, long time, double rate) {
        this.patient = patient;
        this.time = time;
        this.rate = rate;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PulseSample s && time == s.time && rate == s.rate && patient.equals(s.patient);
    }

    @Override
    public int hashCode() {
        return Objects.hash(patient, time);
    }
}
