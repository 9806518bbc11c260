package io.holter.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter rules}: what can be done with rule packs. */
@Command(
        name = "rules",
        description = {
            "Write, test, try, publish and withdraw rules.",
            "check, test and catalogue need only files; the others speak to a running platform, see './holter up'."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesCatalogueCommand.class,
            RulesPublishCommand.class,
            RulesListCommand.class,
            RulesHistoryCommand.class,
            RulesRollbackCommand.class,
            RulesWithdrawCommand.class
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What about the rules? Try 'rules check', 'rules test' or 'rules list'.");
    }
}
