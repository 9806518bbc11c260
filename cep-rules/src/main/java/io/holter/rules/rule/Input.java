package io.holter.rules.rule;

import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.Locale;

/** What a rule listens to; each input has a measurement clock per patient, that of its signal or kind of event. */
public sealed interface Input {

    /** Name in evidence and texts. */
    String name();

    /** UCUM unit of its values. */
    String unit();

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
    }

    /**
     * Care events of one kind; the value of each is 1.
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
    }
}
