package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import io.holter.rules.rule.Input;
import java.util.Optional;

/** A part of a condition, compiled. */
sealed interface Typed {

    /** A boolean part. */
    record Bool(Condition condition) implements Typed {}

    /**
     * A number.
     *
     * @param quantity how to get it
     * @param unit UCUM unit; empty for a literal, which takes the unit of what it meets
     * @param like the input in whose range it lies, if there is one
     * @param constant its value or default value, NaN if it varies
     */
    record Num(Quantity quantity, Optional<String> unit, Optional<Input> like, double constant) implements Typed {

        static Num varying(Quantity quantity, Optional<String> unit) {
            return new Num(quantity, unit, Optional.empty(), Double.NaN);
        }

        /** The unit, 1 for a plain number. */
        String shownUnit() {
            return unit.orElse(Units.NONE);
        }
    }

    /** A text, only as an argument of a function. */
    record Word(String value) implements Typed {}

    /** A part with a problem that was reported. */
    record Broken() implements Typed {}
}
