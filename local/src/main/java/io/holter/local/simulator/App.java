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
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The patient's app and the telemedicine centre: medication, symptoms, sleep, sessions, profiles and outcomes. */
final class App {
    private static final String[] OF_CONGESTION = {"dyspnoea", "oedema", "fatigue", "orthopnoea"};
    private static final String[] OF_INFECTION = {"fever", "fever", "fatigue", "dyspnoea"};
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

    /** Sends what belongs to a day. */
    void live(PersonDay day) {
        long midnight = day.midnight();
        if (state.life().present(midnight + 12 * HOUR) && day.day() > 0) {
            medication(day.day(), midnight);
            symptom(day.day(), midnight, day.random());
            sleep(midnight, day.shape(), day.random());
            posture(day);
            session(day);
        }
        for (PlannedEpisode planned : state.episodes()) {
            if (planned.day() == day.day()) {
                felt(planned, midnight, day.random());
            }
        }
        long from = plan.midnight(day.day());
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

    private void medication(int day, long midnight) {
        List<Medication> lines = person.profile().getMedication();
        for (int line = 0; line < lines.size(); line++) {
            for (int intake = 0; intake < state.doses().intakes(line); intake++) {
                dose(CareEventKind.MEDICATION_DUE, midnight + Doses.due(intake) * MINUTE, 0, lines.get(line));
                int taken = state.doses().taken(day, line, intake);
                if (taken >= 0) {
                    dose(CareEventKind.MEDICATION_TAKEN, midnight + taken * MINUTE, MINUTE, lines.get(line));
                }
            }
        }
    }

    private void dose(CareEventKind kind, long time, long delay, Medication line) {
        CareEvent event = event(kind, time)
                .setCode(line.getAtc())
                .setDose(line.getDose())
                .setUnit(line.getUnit())
                .build();
        send(event, time + delay);
    }

    private void symptom(int day, long midnight, SplittableRandom random) {
        double congestion = state.life().congestion(day);
        double ill = state.latents().infection(day);
        double draw = random.nextDouble();
        long time = midnight + 10 * HOUR + random.nextLong(9 * HOUR);
        if (draw < (person.heartFailure() ? 0.025 + 0.4 * congestion : 0.012) + 0.3 * ill) {
            String[] choices = ill > congestion ? OF_INFECTION : person.heartFailure() ? OF_CONGESTION : SYMPTOMS;
            int severity = (int) Math.min(10, 2 + 5 * Math.max(congestion, ill) + random.nextInt(4));
            symptom(choices[random.nextInt(choices.length)], severity, time);
        }
        Spell spell = state.spells().at(time);
        if (spell != null && person.traits().fibrillation() == Traits.Fibrillation.PAROXYSMAL && draw > 0.7) {
            symptom("palpitations", 2 + random.nextInt(6), time);
        }
    }

    /** Acute episodes are sometimes felt. */
    private void felt(PlannedEpisode planned, long midnight, SplittableRandom random) {
        double draw = random.nextDouble();
        long time = midnight + (planned.minute() + 4) * MINUTE;
        switch (planned.kind()) {
            case TACHYCARDIA -> symptom("palpitations", draw < 0.4, random, time);
            case BRADYCARDIA, HYPOTENSION -> symptom("dizziness", draw < 0.3, random, time);
            case SEVERE_PRESSURE -> symptom(draw < 0.08 ? "chest_pain" : "dizziness", draw < 0.2, random, time);
            case SHOCK, PAUSE -> symptom(draw < 0.1 ? "syncope" : "dizziness", draw < 0.5, random, time);
            case DESATURATION -> symptom("dyspnoea", draw < 0.5, random, time);
            default -> {}
        }
    }

    private void symptom(String code, boolean felt, SplittableRandom random, long time) {
        int severity = 3 + random.nextInt(6);
        if (felt) {
            symptom(code, severity, time);
        }
    }

    private void symptom(String code, int severity, long time) {
        send(
                event(CareEventKind.SYMPTOM, time)
                        .setCode(code)
                        .setSeverity(severity)
                        .build(),
                time + MINUTE);
    }

    /** The night before, as the watch saw it: some minutes off, and not at all if it was not worn. */
    private void sleep(long midnight, DayShape shape, SplittableRandom random) {
        long early = (long) (12 * MINUTE * random.nextGaussian());
        if (person.equipment().watch()
                && !state.silences().silent(Signal.HEART_RATE, midnight)
                && shape.off(180) == null) {
            long wake = midnight + shape.wake() * MINUTE;
            CareEvent event = event(CareEventKind.SLEEP, midnight - 50 * MINUTE + early)
                    .setEnd(Instant.ofEpochMilli(wake))
                    .build();
            send(event, wake + 5 * MINUTE);
        }
    }

    private void posture(PersonDay day) {
        int minute = day.readings().orthostatic();
        if (minute >= 0) {
            long supine = day.at(minute - 8);
            send(event(CareEventKind.POSTURE, supine).setCode("supine").build(), supine + 2_000);
            send(
                    event(CareEventKind.POSTURE, day.at(minute))
                            .setCode("standing")
                            .build(),
                    day.at(minute) + 2_000);
        }
    }

    private void session(PersonDay day) {
        Session session = day.session();
        if (session == null || state.silences().silent(Signal.HEART_RATE, day.at(session.start()))) {
            return;
        }
        SessionTruth.note(state, day, session);
        if (session.told()) {
            long start = day.at(session.start());
            long stop = day.at(session.end());
            send(
                    event(CareEventKind.SESSION_START, start)
                            .setCode(session.sport())
                            .build(),
                    start + 2_000);
            CareEvent.Builder ended = event(CareEventKind.SESSION_STOP, stop).setCode(session.sport());
            if (session.start() % 5 < 3) {
                ended.setSeverity(session.exertion());
            }
            send(ended.build(), stop + 2_000);
        }
    }

    private CareEvent.Builder event(CareEventKind kind, long start) {
        return CareEvent.newBuilder()
                .setPatient(person.pseudonym())
                .setId("e" + person.index() + "-" + events++)
                .setKind(kind)
                .setStart(Instant.ofEpochMilli(start));
    }

    private void send(CareEvent event, long arrived) {
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
