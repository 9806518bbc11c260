package io.holter.rules.step;

import io.holter.rules.rule.RulePack;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.vital.VitalBatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a rule pack: calls go in the order of arrival per patient. One instance per thread serves all patients;
 * what it knows of one of them is in {@link PatientState}.
 *
 * <p>{@code arrived} is arrival time in ms UTC and must not go back for a patient; deadlines before it are met first.
 */
public final class PatientDetector {
    /** A detector for these rules. */
    public PatientDetector(RulePack pack, DetectorSettings settings) {}

    /** State of a patient never seen before. */
    public PatientState newState(String patient) {
        return new PatientState();
    }

    /** Takes the accepted samples of a batch; call it also when none were accepted. */
    public void onBatch(PatientState state, long arrived, VitalBatch accepted, Consumer<StepEvent> out) {
        throw new UnsupportedOperationException("being built");
    }

    /** Takes a profile; null when it was withdrawn. */
    public void onProfile(PatientState state, long arrived, @Nullable PatientProfile profile, Consumer<StepEvent> out) {
        throw new UnsupportedOperationException("being built");
    }

    /** Takes a care event. */
    public void onCareEvent(PatientState state, long arrived, CareEvent event, Consumer<StepEvent> out) {
        throw new UnsupportedOperationException("being built");
    }

    /** Arrival time has come to {@code time}, and no record up to it is outstanding: meets the deadlines up to it. */
    public void onTime(PatientState state, long time, Consumer<StepEvent> out) {
        throw new UnsupportedOperationException("being built");
    }

    /** Arrival time at which {@link #onTime} should be called, {@link Long#MAX_VALUE} if not at all. */
    public long nextDeadline(PatientState state) {
        return Long.MAX_VALUE;
    }

    /** What was counted since the start or the last call, by name; counting starts anew. */
    public DetectorCounts takeCounts() {
        throw new UnsupportedOperationException("being built");
    }
}
