package io.holter.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code holter rules list}: what runs on a platform. */
@Command(
        name = "list",
        description = {
            "Show every rule of the running platform: what is active, what runs in shadow, what was withdrawn.",
            "Rules that came with the release are shown as such until another version is published."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules list                            the platform that './holter up' started here",
            "  ./holter rules list --kafka broker:9092        another one"
        })
final class RulesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() {
        new PublicationPage(spec.commandLine().getOut()).list(broker.rules().read());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
