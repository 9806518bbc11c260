package io.holter.rules.oracle;

import io.holter.rules.alert.EpisodeState;
import io.holter.rules.alert.EpisodeTracker;
import io.holter.rules.pattern.RestartingPatternHost;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.intake.BatchIntake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Detection that can be stopped and restored from what it wrote, at any moment. */
final class RestartingDetection implements AutoCloseable {
    private final RulePack pack;
    private final RestartingPatternHost host = new RestartingPatternHost();
    private final Map<String, PatientState> patients = new HashMap<>();
    private final Map<String, EpisodeState> episodes = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private PatientDetector detector;

    RestartingDetection(RulePack pack) {
        this.pack = pack;
        this.detector = new PatientDetector(pack, DetectorSettings.standard());
    }

    void profile(long arrived, PatientProfile profile) {
        detector.onProfile(state(profile.getPatient()), arrived, profile, this::step);
    }

    void arrive(Delivery.Arrival a) {
        if (a.batch() != null) {
            var accepted = BatchIntake.check(a.batch(), a.arrived()).accepted();
            detector.onBatch(state(a.batch().patient()), a.arrived(), accepted, this::step);
        }
        if (a.event() != null) {
            detector.onCareEvent(state(a.event().getPatient()), a.arrived(), a.event(), this::step);
        }
    }

    void time(long now) {
        patients.values().forEach(s -> detector.onTime(s, now, this::step));
    }

    /** Stops, and goes on with what was written. */
    void restart() {
        detector = new PatientDetector(pack, DetectorSettings.standard());
        patients.replaceAll((key, state) -> copy(state::write, PatientState::read));
        episodes.replaceAll((key, state) -> copy(state::write, EpisodeState::read));
        host.restart();
    }

    private PatientState state(String patient) {
        return patients.computeIfAbsent(patient, detector::newState);
    }

    private void step(StepEvent event) {
        Rule rule = pack.rule(event.rule(), event.version()).orElseThrow();
        EpisodeState episode = episodes.computeIfAbsent(event.patient() + rule.key(), key -> new EpisodeState());
        EpisodeTracker.on(rule, episode, event, host.on(rule, event), alerts::add);
    }

    List<Alert> alerts() {
        return alerts;
    }

    @Override
    public void close() {
        host.close();
    }

    private interface Writes {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reads<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static <T> T copy(Writes from, Reads<T> to) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            from.to(new DataOutputStream(bytes));
            return to.from(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
