package io.holter.local.command;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that every command has: how much to say when something fails. */
final class Verbosity {
    /** Set by picocli on the root; the failure message reads it. */
    private static volatile boolean verbose;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "On failure, show the stack trace too.")
    void set(boolean value) {
        verbose = value;
    }

    static boolean verbose() {
        return verbose;
    }
}
