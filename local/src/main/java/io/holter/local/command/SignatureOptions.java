package io.holter.local.command;

import io.holter.local.publication.RuleRecord.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who publishes, and why: kept for ever with every version. */
final class SignatureOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why; kept for ever with the version.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who (default: the user's name on this machine).")
    private @Nullable String by;

    Signature signature() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason is empty; say why, for who reads it in a year.");
        }
        return new Signature(by == null ? System.getProperty("user.name", "unknown") : by, reason, Instant.now());
    }
}
