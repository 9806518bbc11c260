package io.holter.local.burden;

import io.holter.local.delivery.Delivery;
import io.holter.local.replay.Replay;
import io.holter.local.screen.Stage;
import io.holter.rules.rule.RulePack;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Recordings of people to whom nothing happened through a pack: every alert is false. Observed are the hours with a
 * sample.
 */
public final class RecordingRun implements Histories {
    private static final double HOURS = 24;

    private final RulePack pack;
    private final List<List<Delivery>> people;
    private final long until;

    /**
     * A run of these recordings through this pack.
     *
     * @param age age of everybody, years: recordings name none
     */
    public RecordingRun(RulePack pack, Replay replay, int age) {
        this.pack = pack;
        this.until = replay.until();
        Map<String, List<Delivery>> byPatient = new LinkedHashMap<>();
        replay.deliveries()
                .forEachRemaining(d -> byPatient
                        .computeIfAbsent(d.key(), k -> new ArrayList<>())
                        .add(d.topic() == Topic.PROFILES ? aged(d, age) : d));
        this.people = List.copyOf(byPatient.values());
    }

    private static Delivery aged(Delivery profile, int age) {
        RecordCodec<PatientProfile> codec = RecordCodec.profiles();
        if (codec.decode(profile.value()) instanceof Decoded.Valid<PatientProfile> valid) {
            int year = Instant.ofEpochMilli(profile.arrived())
                    .atOffset(ZoneOffset.UTC)
                    .getYear();
            PatientProfile older = PatientProfile.newBuilder(valid.value())
                    .setBirthYear(year - age)
                    .build();
            return new Delivery(profile.topic(), profile.key(), profile.arrived(), codec.encode(older));
        }
        return profile;
    }

    /** How many people. */
    public int size() {
        return people.size();
    }

    /** Runs on so many threads. */
    public Observation run(int threads, Stage stage) {
        Observation seen = new Observation();
        Iterator<Callable<PatientResult>> work = IntStream.range(0, people.size())
                .mapToObj(i -> (Callable<PatientResult>) () -> one(i))
                .iterator();
        Workers.run(threads, work, result -> result.into(seen), stage);
        return seen;
    }

    private PatientResult one(int number) {
        try (PatientRun run = new PatientRun(pack)) {
            run.all(of(number), until);
            return new PatientResult(
                    RaisedAlert.of(number, run.alerts()), List.of(), run.uses(), run.samples(), run.hours() / HOURS);
        }
    }

    @Override
    public Iterator<Delivery> of(int number) {
        return people.get(number).iterator();
    }
}
