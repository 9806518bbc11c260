package io.holter.rules.rule;

import io.holter.rules.condition.Condition;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What steps must do in time for the rule to fire. */
public sealed interface RulePattern {

    /**
     * Steps one after the other, other readings between them allowed.
     *
     * @param elements what comes in order; the first begins the pattern
     * @param absent a step that must not come after the last one until {@code within} has passed
     * @param apart least time between neighbours, also repeats of one element, also before {@code absent} counts; zero for none
     * @param within all must happen in this time from the first step on, the end included; zero for no limit
     * @param afterMatch which other matches may share steps with one that was found
     */
    record Sequence(
            List<Element> elements, Optional<String> absent, Duration apart, Duration within, AfterMatch afterMatch)
            implements RulePattern {
        /** Copies the list. */
        public Sequence {
            elements = List.copyOf(elements);
        }

        /** Names of the steps in order, each once per element. */
        public List<String> steps() {
            return elements.stream().map(Element::step).toList();
        }

        /** Name of the step that begins the pattern. */
        public String first() {
            return elements.get(0).step();
        }
    }

    /**
     * A step of a sequence.
     *
     * @param step its name
     * @param times how often it must come, 1 and up
     * @param next true if no event of the rule without this step may stand between it and the element before it, nor between its
     *     repeats
     */
    record Element(String step, int times, boolean next) {}

    /** Which other matches may share steps with one that was found; Flink CEP's skip strategies. */
    enum AfterMatch {
        /** None that began before its last step. */
        SKIP_PAST_LAST,
        /** None that began with the same step. */
        SKIP_TO_NEXT,
        /** All. */
        NO_SKIP
    }

    /**
     * Nothing came of a contracted signal. Runs on arrival time.
     *
     * @param delays the first that applies to a signal and a patient decides
     * @param escalateFactor after this multiple of the delay the severity rises; 0 for never
     * @param escalateTo the severity then
     */
    record Silence(List<Delay> delays, double escalateFactor, Severity escalateTo) implements RulePattern {}

    /**
     * How long a signal may be silent.
     *
     * @param signals the signals; empty for all
     * @param when for whom; looks only at the profile
     * @param after longest silence
     */
    record Delay(Set<Signal> signals, Condition when, Duration after) {}
}
