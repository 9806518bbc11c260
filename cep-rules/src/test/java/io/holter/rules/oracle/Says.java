package io.holter.rules.oracle;

/** What a condition says: no, cannot be said, or yes. */
enum Says {
    NO,
    UNKNOWN,
    YES;

    static Says of(boolean value) {
        return value ? YES : NO;
    }

    Says and(Says other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    Says or(Says other) {
        return not().and(other.not()).not();
    }

    Says not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }
}
