package io.holter.rules.rule;

import io.holter.rules.rhythm.RhythmValue;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.Locale;

/** What a rule listens to; each input has a measurement clock per patient, that of its signal or kind of event. */
public sealed interface Input {

    /** Name in evidence and texts. */
    String name();

    /** UCUM unit of its values. */
    String unit();

    /** Smallest value that it can have. */
    double min();

    /** Largest value that it can have. */
    double max();

    /** The samples of a signal, in its standard unit. */
    record OfSignal(Signal signal) implements Input {
        @Override
        public String name() {
            return signal.code();
        }

        @Override
        public String unit() {
            return signal.unit();
        }

        @Override
        public double min() {
            return signal.min();
        }

        @Override
        public double max() {
            return signal.max();
        }
    }

    /** One number of each finished minute of RR intervals; all numbers of a minute are one reading. */
    record OfRhythm(RhythmValue value) implements Input {
        @Override
        public String name() {
            return value.code();
        }

        @Override
        public String unit() {
            return value.unit();
        }

        @Override
        public double min() {
            return value.min();
        }

        @Override
        public double max() {
            return value.max();
        }
    }

    /**
     * Care events of one kind. The value of each is 1; that of the end of a session is the exertion as the patient rated
     * it (Borg 6 to 20), 0 if it was not rated.
     *
     * @param kind the kind
     * @param code how their code must begin, such as {@code B01A}; empty for any
     */
    record OfEvent(CareEventKind kind, String code) implements Input {
        @Override
        public String name() {
            String name = kind.name().toLowerCase(Locale.ROOT);
            return code.isEmpty() ? name : name + " " + code;
        }

        @Override
        public String unit() {
            return "1";
        }

        @Override
        public double min() {
            return 1;
        }

        @Override
        public double max() {
            return 1;
        }
    }
}
