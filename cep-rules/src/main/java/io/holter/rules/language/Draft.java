package io.holter.rules.language;

import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Input;
import java.util.Optional;

/**
 * A derived value as far as conditions need to know it.
 *
 * @param how how it is worked out
 * @param unit UCUM unit; empty for a plain number, which takes the unit of what it meets
 * @param like the input in whose range it lies, if there is one
 */
record Draft(Derivation how, Optional<String> unit, Optional<Input> like) {

    /** A value of this unit. */
    static Draft of(Derivation how, String unit) {
        return new Draft(how, Optional.of(unit), Optional.empty());
    }
}
