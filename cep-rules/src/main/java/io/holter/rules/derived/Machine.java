package io.holter.rules.derived;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;

/** The part of a derived value that is the same for all patients: its definition, and scratch space of one thread. */
abstract class Machine {

    /**
     * Takes the next reading.
     *
     * @param memories what the rule remembers of the patient
     * @param at position of this value
     * @param reading the reading, with the derived values before this one
     * @param time measurement time, ms UTC; after that of the reading before
     * @param local the same moment on the patient's wall clock, as ms since midnight of 1970-01-01 there
     * @return the value now, NaN if it is not known
     */
    abstract double take(Memories memories, int at, Reading reading, long time, long local);

    /** True if it looks at the wall clock. */
    boolean isLocal() {
        return false;
    }

    /**
     * The number to take in, or NaN if this reading is left out. An infinity is left out too: it would stay in an
     * average for ever.
     */
    static double taken(Quantity of, Condition when, Reading reading) {
        double value = of.of(reading);
        boolean finite = Math.abs(value) <= Double.MAX_VALUE;
        return finite && when.test(reading) == Truth.TRUE ? value : Double.NaN;
    }
}
