package io.holter.rules.scenario;

import io.holter.rules.alert.EpisodeState;
import io.holter.rules.alert.EpisodeTracker;
import io.holter.rules.pattern.MemoryPatternHost;
import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorCounts;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole of detection in memory: detector, patterns and episodes wired as the job wires them. One thread. */
public final class InMemoryDetection implements AutoCloseable {
    private final RulePack pack;
    private final PatientDetector detector;
    private final MemoryPatternHost host = new MemoryPatternHost();
    private final Map<String, PatientState> patients = new HashMap<>();
    private final Map<String, EpisodeState> episodes = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final Watcher watcher;

    /** Is told of everything that patterns and episodes see. */
    public interface Watcher {
        /**
         * An event went through its pattern and its episode.
         *
         * @param matches the patterns that it completed
         * @param open whether an episode is open after it
         */
        void on(Rule rule, StepEvent event, List<PatternMatch> matches, boolean open);
    }

    /** Detection with these rules. */
    public InMemoryDetection(RulePack pack, DetectorSettings settings) {
        this(pack, settings, (rule, event, matches, open) -> {});
    }

    /** Detection with these rules that somebody watches. */
    public InMemoryDetection(RulePack pack, DetectorSettings settings, Watcher watcher) {
        this.pack = pack;
        this.detector = new PatientDetector(pack, settings);
        this.watcher = watcher;
    }

    /** A batch as it was decoded arrives. */
    public void batch(long arrived, VitalBatch batch) {
        VitalBatch accepted = BatchIntake.check(batch, arrived).accepted();
        detector.onBatch(state(batch.patient()), arrived, accepted, this::step);
    }

    /** A profile arrives; null withdraws it. */
    public void profile(String patient, long arrived, @Nullable PatientProfile profile) {
        detector.onProfile(state(patient), arrived, profile, this::step);
    }

    /** A care event arrives. */
    public void care(long arrived, CareEvent event) {
        detector.onCareEvent(state(event.getPatient()), arrived, event, this::step);
    }

    /** Arrival time has come to this moment for everybody. */
    public void time(long now) {
        patients.values().forEach(state -> detector.onTime(state, now, this::step));
    }

    private PatientState state(String patient) {
        return patients.computeIfAbsent(patient, detector::newState);
    }

    private void step(StepEvent event) {
        Rule rule = pack.rule(event.rule(), event.version()).orElseThrow();
        EpisodeState episode = episodes.computeIfAbsent(event.patient() + "\n" + rule.key(), key -> new EpisodeState());
        List<PatternMatch> matches = host.on(rule, event);
        EpisodeTracker.on(rule, episode, event, matches, alerts::add);
        watcher.on(rule, event, matches, episode.isOpen());
    }

    /** The state of a patient, to be written or replaced. */
    public PatientState patient(String patient) {
        return state(patient);
    }

    /** Goes on with another state of the patient, such as one that was written and read. */
    public void replace(String patient, PatientState state) {
        patients.put(patient, state);
    }

    /** The detector, to be traced. */
    public PatientDetector detector() {
        return detector;
    }

    /** Alerts so far, in order. */
    public List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** Entries that patterns keep. */
    public int patternEntries() {
        return host.entries();
    }

    /** What was counted since the last call. */
    public DetectorCounts takeCounts() {
        return detector.takeCounts();
    }

    @Override
    public void close() {
        host.close();
    }
}
