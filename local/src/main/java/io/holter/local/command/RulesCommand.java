package io.holter.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter rules}: what can be done with rule packs. */
@Command(
        name = "rules",
        description = "Work with rule packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCheckCommand.class, RulesTestCommand.class},
        mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the rules? Try 'rules check' or 'rules test'.");
    }
}
