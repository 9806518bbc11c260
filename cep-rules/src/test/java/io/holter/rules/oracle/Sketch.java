package io.holter.rules.oracle;

import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as the oracle knows it. Times are ms.
 *
 * @param signals what it listens to, as the generator chose them
 * @param absent name of the step that must not follow, empty for none
 */
record Sketch(
        String id,
        Severity severity,
        Optional<Bool> appliesTo,
        List<Limit> limits,
        List<Signal> signals,
        List<EventInput> events,
        Map<Signal, Long> resample,
        List<Made> made,
        List<Step> steps,
        List<Element> sequence,
        String absent,
        long apart,
        long within,
        String afterMatch,
        List<Escalation> escalations,
        Step clear,
        Optional<Worse> worst,
        long rearm,
        long patience) {

    /** A parameter that a clinician may set within a range. */
    record Limit(String name, String unit, double value, double min, double max) {}

    /** A step, an escalation or the clear condition. */
    record Step(String name, Bool when, Hold hold) {}

    /** A place in the sequence. */
    record Element(String step, int times, boolean next) {}

    /** What makes it more severe. */
    record Escalation(Severity to, Step step, boolean opens) {}

    /** What worse means. */
    record Worse(String column, boolean highest, double by) {
        boolean worse(double candidate, double than) {
            return Double.isNaN(than) || (highest ? candidate > than : candidate < than);
        }

        boolean due(double candidate, double told) {
            double by = highest ? candidate - told : told - candidate;
            return Double.isNaN(told) ? !Double.isNaN(candidate) : by >= this.by;
        }
    }

    /** How a step holds. */
    sealed interface Hold {
        /** Least time between two tellings of a step that goes on. */
        default long again() {
            return 60_000;
        }
    }

    /** Each true reading for itself. */
    record Instant() implements Hold {}

    /** A run of true readings. */
    record Lasting(long length, long maxGap, int least, boolean gapsBreak, double coverage) implements Hold {
        @Override
        public long again() {
            return Math.max(60_000, length);
        }
    }

    /** k of n readings, windows ({@code window} > 0) or days. */
    record Times(int times, int of, String each, long window, long within) implements Hold {}

    /** A derived value. */
    record Made(String name, String unit, How how) {}

    /** How a derived value is made. */
    sealed interface How {}

    /** An expression. */
    record Value(Num of) implements How {}

    /** A window of panes. */
    record Window(String statistic, Num of, Bool when, long over, long pane, int least) implements How {}

    /** The last readings. */
    record Last(String statistic, int rank, Num of, Bool when, int readings, long over, int least) implements How {}

    /** One value per local day. */
    record Daily(String statistic, Num of, Bool when, int least, int hours) implements How {}

    /** A statistic over days. */
    record Days(String statistic, int rank, String daily, int from, int to, int least) implements How {}

    /** Exponential average. */
    record Ema(Num of, Bool when, long tau) implements How {}

    /** Cumulated sum. */
    record Cusum(Num of, Bool when, double slack) implements How {}

    /** The last value. */
    record Keep(Num of, Bool when, long maxAge) implements How {}

    /** Minutes since. */
    record Since(Bool when) implements How {}

    /** Points; {@code counted} names another points value whose groups are counted here. */
    record Points(List<Group> groups, int least, String counted) implements How {}

    /** Bands of one finding. */
    record Group(String name, List<Band> bands) {}

    /** Points if true. */
    record Band(Bool when, double points) {}

    Step step(String name) {
        return steps.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** All values of a reading: inputs, then derived values. */
    Set<String> columns() {
        Set<String> all = new LinkedHashSet<>();
        signals.forEach(s -> all.add(s.code()));
        events.forEach(e -> all.add(e.name()));
        made.forEach(m -> all.add(m.name()));
        return all;
    }
}
