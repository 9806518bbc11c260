package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The readings that a patient takes on a day: weight in the morning, blood pressure and SpO2 twice a day. */
final class SpotPlan {
    private static final double SEVERE_FREE_SYSTOLIC = 172;
    private static final double SEVERE_FREE_DIASTOLIC = 102;
    private static final int EVENING = 1170;

    private final PersonState state;
    private final Person person;
    private final PersonDay personDay;
    private final int day;
    private final SplittableRandom random;
    private final double congestion;
    private final double pressureOfDay;
    private final List<SpotReading> readings = new ArrayList<>();

    SpotPlan(PersonState state, PersonDay personDay, int day, SplittableRandom random) {
        this.state = state;
        this.person = state.person();
        this.personDay = personDay;
        this.day = day;
        this.random = random;
        this.congestion = state.life().congestion(day);
        this.pressureOfDay = normal(5) + (state.life().adherent(day) ? 0 : 9);
    }

    List<SpotReading> readings() {
        int wake = personDay.shape().wake();
        if (person.equipment().scale()) {
            weight(wake + 12 + random.nextInt(10));
        }
        if (person.equipment().cuff()) {
            pressure(wake + 30 + random.nextInt(15), 3);
            pressure(EVENING + random.nextInt(60), 0);
        }
        if (person.equipment().oximeter()) {
            saturation(wake + 50);
            saturation(EVENING + 70);
        }
        PlannedEpisode episode = state.episode(Channel.PRESSURE, day);
        if (episode != null) {
            planted(episode);
        }
        readings.sort(Comparator.comparingInt(SpotReading::minute));
        return readings;
    }

    private void weight(int minute) {
        double drift = 0.6 * Math.sin((day + 11.0 * person.index()) / 9.0);
        double weight = person.body().weight() + person.body().fluidGain() * congestion + drift + normal(0.45);
        if (used(Signal.WEIGHT, minute, 0.005)) {
            readings.add(new SpotReading(minute, Signal.WEIGHT, Math.round(weight * 10) / 10.0, 0, false));
        }
    }

    private void pressure(int minute, double morning) {
        double systolic = person.body().systolic() + pressureOfDay + morning + normal(6);
        double diastolic = person.body().diastolic() + 0.4 * pressureOfDay + 0.5 * morning + normal(4);
        if (used(Signal.SYSTOLIC, minute, 0.03)) {
            reading(minute, systolic, diastolic, false);
        }
    }

    private void reading(int minute, double systolic, double diastolic, boolean planted) {
        double high = planted ? 260 : SEVERE_FREE_SYSTOLIC;
        double low = planted ? 140 : SEVERE_FREE_DIASTOLIC;
        double upper = Math.round(Math.max(92, Math.min(high, systolic)));
        double lower = Math.round(Math.max(50, Math.min(Math.min(low, upper - 18), diastolic)));
        readings.add(new SpotReading(minute, Signal.SYSTOLIC, upper, SampleFlags.SEATED, planted));
        readings.add(new SpotReading(minute, Signal.DIASTOLIC, lower, SampleFlags.SEATED, planted));
    }

    private void saturation(int minute) {
        double value = person.body().spo2() - 2.6 * congestion + normal(0.7);
        if (random.nextDouble() > 0.06) {
            readings.add(
                    new SpotReading(minute, Signal.SPO2, Math.round(Math.max(82, Math.min(100, value))), 0, false));
        }
    }

    private void planted(PlannedEpisode episode) {
        reading(episode.minute(), episode.level(), 96 + random.nextInt(12), true);
        switch (episode.kind()) {
            case SEVERE_PRESSURE -> reading(episode.end(), episode.level() - 2, 95 + random.nextInt(12), true);
            case SEVERE_THEN_NORMAL -> reading(episode.end(), 146, 88, true);
            default -> {}
        }
    }

    private boolean used(Signal signal, int minute, double skipped) {
        long time = personDay.midnight() + minute * 60_000L;
        return random.nextDouble() >= skipped && !state.silences().silent(signal, time);
    }

    private double normal(double sd) {
        return sd * random.nextGaussian();
    }
}
