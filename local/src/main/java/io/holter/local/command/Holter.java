package io.holter.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's root: finds the command, turns its outcome into an exit code. */
@Command(
        name = "holter",
        description = {
            "Streaming analytics for a digital heart centre: vital signs in; alerts, an archive, risk models, reports for",
            "medical staff and aggregates for insurers out. Not a medical device."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            UpCommand.class,
            SendCommand.class,
            AlertsCommand.class,
            RulesCommand.class,
            EvaluateCommand.class,
            BacktestCommand.class,
            ExplainCommand.class,
            NightlyCommand.class,
            ReportCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nStart here:%n",
        footer = {
            "  ./holter demo                      a simulated cohort through the whole platform, in three minutes",
            "  ./holter demo --keep out --serve   the same, then look around: reports in out/, Flink's Web UI",
            "  ./holter replay rr.txt             your own recording through the same jobs",
            "  ./holter rules check my-rules/     is my rule pack right?",
            "",
            "Exit codes: 0 done, 1 failed, 2 bad usage."
        })
public final class Holter implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Every command has this option. */
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "On failure, show the stack trace too.")
    void verbose(boolean value) {
        FailureMessage.showStackTraces(value);
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line as picocli sees it. */
    static CommandLine commandLine() {
        boolean colour = Boolean.getBoolean("holter.colour");
        return new CommandLine(new Holter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureMessage());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of those below.");
    }
}
