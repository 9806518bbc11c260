package io.holter.local.command;

import io.holter.local.publication.Rollback;
import io.holter.local.publication.RuleHistory;
import io.holter.local.publication.UnknownRule;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules history}: every version of a rule. */
@Command(
        name = "history",
        description = {
            "Show every publication of a rule, oldest first: when, by whom, why, and what differs from the one before.",
            "Kept for ever in topic rules-history.v1."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules history RH-04",
            "  ./holter rules history RH-04 --text 2 > RH-04.yaml    the file as it was published"
        })
final class RulesHistoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Parameters(paramLabel = "RULE", description = "Id of the rule, such as RH-04.")
    private String rule = "";

    @Option(
            names = "--text",
            paramLabel = "VERSION",
            defaultValue = "0",
            description = "Print the text of this version.")
    private int text;

    @Override
    public Integer call() {
        RuleHistory history = broker.rules().read();
        if (history.of(rule).isEmpty()) {
            throw UnknownRule.of(history, rule);
        }
        if (text > 0) {
            RuleHistory.Entry entry = new Rollback(rule, OptionalInt.of(text)).target(history);
            spec.commandLine().getOut().print(entry.definition().getYaml());
        } else {
            new PublicationPage(spec.commandLine().getOut()).history(history, rule);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
