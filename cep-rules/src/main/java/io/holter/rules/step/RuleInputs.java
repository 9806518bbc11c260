package io.holter.rules.step;

import io.holter.rules.rhythm.RhythmMinute;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the inputs of a rule are among the values of a reading, and which of them a waiting reading still misses. */
final class RuleInputs {
    private final List<Input> inputs;
    private final int[] positions = new int[Signal.values().length];
    /** Per input: the width of the windows that it is resampled to, 0 for not. */
    private final long[] widths;
    /** Positions of the values of rhythm minutes. */
    private final int[] rhythm;

    RuleInputs(Rule rule) {
        this.inputs = rule.inputs();
        this.widths = new long[inputs.size()];
        Arrays.fill(positions, -1);
        this.rhythm = IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i) instanceof Input.OfRhythm)
                .toArray();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Input.OfSignal s) {
                positions[s.signal().ordinal()] = i;
                widths[i] = rule.resampled().containsKey(s.signal())
                        ? rule.resampled().get(s.signal()).toMillis()
                        : 0;
            }
        }
    }

    int size() {
        return inputs.size();
    }

    /** Position of the signal, or -1. */
    int position(Signal signal) {
        return positions[signal.ordinal()];
    }

    /** Width of the windows that the input is resampled to, ms; 0 if it is not. */
    long width(int position) {
        return widths[position];
    }

    boolean uses(CareEventKind kind) {
        return inputs.stream().anyMatch(i -> i instanceof Input.OfEvent e && e.kind() == kind);
    }

    boolean isEvent(int position, CareEventKind kind, String code) {
        return inputs.get(position) instanceof Input.OfEvent e && e.kind() == kind && code.startsWith(e.code());
    }

    /** Positions of the values of rhythm minutes. */
    int[] rhythm() {
        return rhythm;
    }

    /** True if all inputs are values of rhythm minutes: a minute is a whole reading then. */
    boolean isRhythmOnly() {
        return rhythm.length == inputs.size() && rhythm.length > 0;
    }

    /** The value of this position in a rhythm minute. */
    double of(RhythmMinute minute, int position) {
        return inputs.get(position) instanceof Input.OfRhythm r ? r.value().of(minute) : Double.NaN;
    }

    /** True if the rule hears one signal, sample by sample. */
    boolean isOneSignal() {
        return inputs.size() == 1 && inputs.get(0) instanceof Input.OfSignal && widths[0] == 0;
    }

    /** True if no value of this waiting reading can be under way in the order of its signal or kind of event. */
    boolean complete(PatientState state, RuleState r, Rows rows, int row) {
        for (int i = 0; i < inputs.size(); i++) {
            if (Double.isNaN(rows.value(row, i)) && !passed(state, r, i, rows.time(row))) {
                return false;
            }
        }
        return true;
    }

    private boolean passed(PatientState state, RuleState r, int position, long time) {
        if (inputs.get(position) instanceof Input.OfSignal s) {
            Resample resample = r.resampleOrNull(position);
            return resample != null && resample.isPending()
                    ? resample.last() > time
                    : state.clocks[s.signal().ordinal()] >= time;
        }
        if (inputs.get(position) instanceof Input.OfRhythm) {
            return rhythmPassed(state, time);
        }
        // Two drugs may be due at one moment: an event of this moment does not say that there is no other.
        return inputs.get(position) instanceof Input.OfEvent e && state.clock(e.kind()) > time;
    }

    /** Who sends no RR intervals, and need not, is not waited for: else most readings of most patients would wait. */
    private static boolean rhythmPassed(PatientState state, long time) {
        RhythmTracker rhythm = state.rhythm;
        ProfileFacts profile = state.profile;
        return rhythm == null ? profile == null || !profile.expects(Signal.RR_INTERVAL) : rhythm.settled(time);
    }
}
