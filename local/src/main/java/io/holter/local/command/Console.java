package io.holter.local.command;

import io.holter.local.screen.Screen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The standard streams as a screen, with what the launcher found out about the terminal. */
final class Console {
    private Console() {}

    /** Results on standard output, progress on standard error; bars and colours only on a terminal. */
    static Screen screen() {
        return new Screen(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("holter.terminal") ? System.err : null,
                Boolean.getBoolean("holter.colour"));
    }
}
