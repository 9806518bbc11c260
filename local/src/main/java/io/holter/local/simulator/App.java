package io.holter.local.simulator;

import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.Medication;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The patient's app and the telemedicine centre: medication, symptoms, sleep, sessions, profiles and outcomes. */
final class App {
    private static final String[] SYMPTOMS_OF_CONGESTION = {"dyspnoea", "oedema", "fatigue", "orthopnoea"};
    private static final String[] SYMPTOMS = {"palpitations", "dizziness", "fatigue"};
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final CohortPlan plan;
    private final PersonState state;
    private final Person person;
    private final Outbox outbox;
    private final RecordCodec<CareEvent> careEvents = RecordCodec.careEvents();
    private final RecordCodec<PatientProfile> profiles = RecordCodec.profiles();
    private final RecordCodec<Outcome> outcomes = RecordCodec.outcomes();
    private long revision = 1;
    private int events;

    App(CohortPlan plan, PersonState state, Outbox outbox) {
        this.plan = plan;
        this.state = state;
        this.person = state.person();
        this.outbox = outbox;
    }

    /** Sends the profile at the start of history. */
    void enrol() {
        outbox.send(Topic.PROFILES, person.pseudonym(), plan.start(), profiles.encode(person.profile()));
    }

    /** Sends what belongs to a day whose local midnight is {@code midnight}. */
    void live(int day, long midnight, DayShape shape, SplittableRandom random) {
        if (state.life().present(midnight + 12 * HOUR) && day > 0) {
            medication(day, midnight, random);
            symptom(day, midnight, random);
            sleep(midnight, shape);
        }
        session(day, midnight, shape);
        long from = plan.midnight(day);
        for (LifeCourse.Absence absence : state.life().absences()) {
            absence(absence, from);
        }
        for (TrueOutcome outcome : state.life().outcomes()) {
            if (within(outcome.adjudicated(), from)) {
                outbox.send(
                        Topic.OUTCOMES, person.pseudonym(), outcome.adjudicated(), outcomes.encode(record(outcome)));
            }
        }
    }

    private void medication(int day, long midnight, SplittableRandom random) {
        boolean adherent = state.life().adherent(day);
        long due = midnight + 8 * HOUR;
        for (Medication line : person.profile().getMedication()) {
            care(CareEventKind.MEDICATION_DUE, due, null, due, line.getAtc(), line, null);
            long taken = due + (long) (random.nextGaussian() * 40 * MINUTE) + 20 * MINUTE;
            if (random.nextDouble() < (adherent ? 0.97 : 0.3)) {
                care(CareEventKind.MEDICATION_TAKEN, taken, null, taken + MINUTE, line.getAtc(), line, null);
            }
        }
    }

    private void symptom(int day, long midnight, SplittableRandom random) {
        double congestion = state.life().congestion(day);
        double draw = random.nextDouble();
        long time = midnight + 10 * HOUR + random.nextLong(9 * HOUR);
        boolean quiet = state.episode(Channel.HEART, day) != null;
        if (quiet || draw >= (person.heartFailure() ? 0.025 + 0.4 * congestion : 0.012)) {
            return;
        }
        String[] choices = person.heartFailure() ? SYMPTOMS_OF_CONGESTION : SYMPTOMS;
        int severity = (int) Math.min(10, 2 + 5 * congestion + random.nextInt(4));
        String symptom = choices[random.nextInt(choices.length)];
        care(CareEventKind.SYMPTOM, time, null, time + MINUTE, symptom, null, severity);
    }

    private void sleep(long midnight, DayShape shape) {
        if (person.equipment().watch() && !state.silences().silent(Signal.HEART_RATE, midnight)) {
            long wake = midnight + shape.wake() * MINUTE;
            care(CareEventKind.SLEEP, midnight - 50 * MINUTE, wake, wake + 5 * MINUTE, null, null, null);
        }
    }

    private void session(int day, long midnight, DayShape shape) {
        PlannedEpisode exercise = state.episode(Channel.HEART, day);
        if (exercise != null && exercise.kind() == EpisodeKind.EXERCISE && shape.session()) {
            long start = midnight + (exercise.minute() - 1) * MINUTE;
            long stop = midnight + (exercise.end() + 1) * MINUTE;
            care(CareEventKind.SESSION_START, start, null, start + 2_000, "run", null, null);
            care(CareEventKind.SESSION_STOP, stop, null, stop + 2_000, "run", null, null);
        }
    }

    private void care(
            CareEventKind kind,
            long start,
            @Nullable Long end,
            long arrived,
            @Nullable String code,
            @Nullable Medication line,
            @Nullable Integer severity) {
        CareEvent event = CareEvent.newBuilder()
                .setPatient(person.pseudonym())
                .setId("e" + person.index() + "-" + events++)
                .setKind(kind)
                .setStart(Instant.ofEpochMilli(start))
                .setEnd(end == null ? null : Instant.ofEpochMilli(end))
                .setCode(code)
                .setSeverity(severity)
                .setDose(line == null ? null : line.getDose())
                .setUnit(line == null ? null : line.getUnit())
                .build();
        outbox.send(Topic.CARE_EVENTS, person.pseudonym(), arrived, careEvents.encode(event));
    }

    /** The centre pauses monitoring soon after an admission, resumes it after discharge, and closes it for good. */
    private void absence(LifeCourse.Absence absence, long from) {
        boolean forGood = absence.to() == Long.MAX_VALUE;
        long noticed = noticed(absence);
        if (within(noticed, from)) {
            profile(noticed, !forGood, forGood ? absence.from() : null);
        }
        if (!forGood && within(absence.to() + 6 * HOUR, from)) {
            profile(absence.to() + 6 * HOUR, false, null);
        }
    }

    /** When the centre learns of an absence: a death some days later, all else after three hours. */
    static long noticed(LifeCourse.Absence absence) {
        return absence.from() + (absence.why() == OutcomeKind.DEATH ? 5 * DAY : 3 * HOUR);
    }

    /** When monitoring is on again. */
    static long resumed(LifeCourse.Absence absence) {
        return absence.to() == Long.MAX_VALUE ? Long.MAX_VALUE : absence.to() + 6 * HOUR;
    }

    private void profile(long arrived, boolean paused, @Nullable Long left) {
        PatientProfile next = PatientProfile.newBuilder(person.profile())
                .setRevision(++revision)
                .setPaused(paused)
                .setLeft(left == null ? null : Instant.ofEpochMilli(left))
                .build();
        outbox.send(Topic.PROFILES, person.pseudonym(), arrived, profiles.encode(next));
    }

    private Outcome record(TrueOutcome outcome) {
        return Outcome.newBuilder()
                .setPatient(person.pseudonym())
                .setId("o-" + outcome.time())
                .setKind(outcome.kind())
                .setTime(Instant.ofEpochMilli(outcome.time()))
                .setAdjudicated(Instant.ofEpochMilli(outcome.adjudicated()))
                .setSource(outcome.kind() == OutcomeKind.DEATH ? "registry" : "telemedicine_log")
                .build();
    }

    private static boolean within(long time, long midnight) {
        return time >= midnight && time < midnight + DAY;
    }
}
