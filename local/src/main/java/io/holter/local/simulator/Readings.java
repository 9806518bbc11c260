package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The readings that a patient takes on a day with scale, cuff, oximeter and thermometer. */
final class Readings {
    private static final int EVENING = 1_170;

    private final PersonState state;
    private final Person person;
    private final PersonDay day;
    private final Latents latents;
    private final SplittableRandom random;
    private final List<SpotReading> readings = new ArrayList<>();
    private int orthostatic = -1;

    private Readings(PersonState state, PersonDay day, SplittableRandom random) {
        this.state = state;
        this.person = state.person();
        this.day = day;
        this.latents = state.latents();
        this.random = random;
    }

    static Readings draw(CohortPlan plan, PersonState state, PersonDay day) {
        SplittableRandom random = Seeds.of(plan.seed(), state.person().index(), Seeds.Purpose.READINGS, day.day());
        Readings drawn = new Readings(state, day, random);
        Person.Equipment equipment = state.person().equipment();
        int wake = day.shape().wake();
        if (equipment.scale()) {
            drawn.weight(wake + 12 + random.nextInt(10));
        }
        if (equipment.cuff()) {
            CuffReadings cuff = new CuffReadings(plan, state, day, random, drawn.readings);
            cuff.take(wake + 30 + random.nextInt(15), EVENING + random.nextInt(60));
            drawn.orthostatic = cuff.orthostatic();
        }
        if (equipment.oximeter()) {
            drawn.saturation(wake + 50, EVENING + 70);
        }
        drawn.infection(wake, equipment);
        drawn.summaries(wake);
        drawn.readings.sort(Comparator.comparingInt(SpotReading::minute));
        drawn.onePerMinute();
        return drawn;
    }

    /** Nobody takes two readings of a signal in one minute: the second one is left out. */
    private void onePerMinute() {
        Set<Integer> seen = new HashSet<>();
        readings.removeIf(
                r -> !seen.add(r.minute() * Signal.values().length + r.signal().ordinal()));
    }

    /** All readings of the day, in order. */
    List<SpotReading> all() {
        return readings;
    }

    /** Local minute at which the patient stands up for a test of the circulation, or -1. */
    int orthostatic() {
        return orthostatic;
    }

    private void weight(int minute) {
        double truth = latents.weight(day.day());
        if (used(Signal.WEIGHT, minute) && random.nextDouble() >= 0.02) {
            weighed(minute, truth + normal(0.25));
        }
        PlannedEpisode planned = state.episode(Channel.SCALE, day.day());
        if (planned != null && planned.kind() == EpisodeKind.OTHER_ON_SCALE) {
            weighed(planned.minute(), Math.max(30, truth + planned.level()));
        } else if (planned != null) {
            weighed(planned.minute(), truth + planned.level() + normal(0.2));
        }
    }

    private void weighed(int minute, double kilograms) {
        readings.add(new SpotReading(minute, Signal.WEIGHT, Math.round(kilograms * 10) / 10.0, 0));
    }

    private void saturation(int morning, int evening) {
        double truth = latents.spo2(day.day());
        for (int minute : new int[] {morning, evening}) {
            if (random.nextDouble() > 0.06) {
                oxygen(minute, truth + normal(0.7), 0);
            }
        }
        PlannedEpisode planned = state.episode(Channel.OXYGEN, day.day());
        if (planned != null && planned.kind() == EpisodeKind.DESATURATION) {
            int every = Math.max(1, planned.minutes() / 6);
            for (int i = 0; i < 6; i++) {
                oxygen(planned.minute() + i * every, planned.level() + normal(0.9), SampleFlags.AT_REST);
            }
        } else if (planned != null) {
            boolean doubted = random.nextDouble() < 0.5;
            oxygen(planned.minute(), planned.level(), doubted ? SampleFlags.LOW_QUALITY | SampleFlags.MOTION : 0);
            oxygen(planned.minute() + 2, truth + normal(0.7), 0);
        }
    }

    private void oxygen(int minute, double value, int flags) {
        readings.add(new SpotReading(minute, Signal.SPO2, Math.round(Math.max(65, Math.min(100, value))), flags));
    }

    /** Temperature when a patient feels ill, and seldom otherwise; breathing from the watch after the night. */
    private void infection(int wake, Person.Equipment equipment) {
        double ill = latents.infection(day.day());
        if (equipment.thermometer() && random.nextDouble() < (ill > 0.2 ? 0.95 : 0.02)) {
            temperature(wake + 40, 0);
            temperature(EVENING + 30, 0.3);
        }
        if (equipment.watch() && person.heartFailure() && used(Signal.HEART_RATE, wake)) {
            double breaths = Math.round(Math.max(8, latents.breathing(day.day()) + normal(1.2)));
            readings.add(new SpotReading(wake - 20, Signal.RESPIRATORY_RATE, breaths, SampleFlags.ASLEEP));
        }
    }

    /** What the watch works out by itself: resting rate of the day, variability in the night. */
    private void summaries(int wake) {
        DayShape shape = day.shape();
        boolean worn = shape.off(150) == null && used(Signal.HEART_RATE, 150) && used(Signal.HEART_RATE, wake);
        if (!person.equipment().watch() || !worn || person.equipment().fastClockDay() >= 0) {
            return;
        }
        Spell spell = state.spells().at(day.at(150));
        double rate = person.body().restingRate() + latents.rate(day.day()) + normal(1.2);
        double faster = spell == null ? 0 : spell.faster();
        readings.add(
                new SpotReading(wake + 3, Signal.RESTING_HEART_RATE, Math.round(rate + faster), SampleFlags.AT_REST));
        for (int minute = 90; person.heartFailure() && minute < wake - 30; minute += 120) {
            double usual = latents.variability(day.day()) * Math.exp(normal(0.16));
            double milliseconds = spell == null
                    ? usual
                    : 60_000 / (rate + faster) * person.traits().spread();
            readings.add(new SpotReading(minute, Signal.HRV_SDNN, Math.round(milliseconds), SampleFlags.ASLEEP));
        }
    }

    private void temperature(int minute, double later) {
        double celsius = latents.temperature(day.day()) + later + normal(0.2);
        readings.add(new SpotReading(minute, Signal.TEMPERATURE, Math.round(celsius * 10) / 10.0, 0));
    }

    private boolean used(Signal signal, int minute) {
        return !state.silences().silent(signal, day.at(minute));
    }

    private double normal(double sd) {
        return sd * random.nextGaussian();
    }
}
