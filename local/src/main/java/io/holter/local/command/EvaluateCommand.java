package io.holter.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter evaluate}: how good are detectors and rules. */
@Command(
        name = "evaluate",
        description = "Measure detectors and rules where the truth is known.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateAfCommand.class,
            EvaluateRhythmCommand.class,
            EvaluateAlertsCommand.class,
            EvaluateCohortCommand.class
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Evaluate what? One of those below.");
    }
}
