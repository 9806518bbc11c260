package io.holter.architecture.violation;

import org.junit.jupiter.api.Test;

/** Never runs, because of its name. */
class ForgottenChecks {
    @Test
    void passesUnseen() {}
}
