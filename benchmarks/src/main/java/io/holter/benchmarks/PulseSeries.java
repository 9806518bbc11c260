package io.holter.benchmarks;

import io.holter.schema.signal.Signal;
import java.util.Arrays;

/**
 * All heart rates of some patients in memory, in the order of their batches: what engines in process are fed with, so
 * that making it up is not measured.
 */
final class PulseSeries {
    private final String[] patients;
    private int[] who = new int[1 << 20];
    private long[] times = new long[1 << 20];
    private short[] rates = new short[1 << 20];
    private int size;

    private PulseSeries(int patients) {
        this.patients = new String[patients];
    }

    static PulseSeries of(Traffic traffic) {
        PulseSeries series = new PulseSeries(traffic.patients());
        for (int minute = 0; minute < traffic.minutes(); minute++) {
            for (int patient = 0; patient < traffic.patients(); patient++) {
                int number = patient;
                series.patients[number] = Watch.key(number);
                traffic.watch(patient).upload(minute, batch -> {
                    if (batch.signal().equals(Signal.HEART_RATE.code())) {
                        for (int i = 0; i < batch.size(); i++) {
                            series.add(number, batch.time(i), (short) batch.values()[i]);
                        }
                    }
                });
            }
        }
        return series;
    }

    private void add(int patient, long time, short rate) {
        if (size == who.length) {
            who = Arrays.copyOf(who, size * 2);
            times = Arrays.copyOf(times, size * 2);
            rates = Arrays.copyOf(rates, size * 2);
        }
        who[size] = patient;
        times[size] = time;
        rates[size++] = rate;
    }

    int size() {
        return size;
    }

    String patient(int i) {
        return patients[who[i]];
    }

    long time(int i) {
        return times[i];
    }

    double rate(int i) {
        return rates[i];
    }
}
