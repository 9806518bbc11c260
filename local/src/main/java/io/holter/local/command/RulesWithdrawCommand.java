package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.local.publication.RulePublisher;
import io.holter.local.publication.RuleTopics;
import io.holter.local.publication.Withdrawal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules withdraw}: ends a rule on a running platform. */
@Command(
        name = "withdraw",
        description = {
            "End a rule. Its open episodes are closed at once (closure RULE_WITHDRAWN: no all-clear), and what was",
            "remembered for it is forgotten. It can come back with a higher version, or with 'rules rollback'."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules withdraw RH-04 --reason 'too many alerts at night'",
            "  ./holter rules withdraw RH-04 --shadow --reason 'trial is over'      only what runs in shadow",
            "Exit codes: 0 done, 1 unknown rule or failed, 2 bad usage."
        })
final class RulesWithdrawCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Mixin
    private SignatureOptions signature = new SignatureOptions();

    @Parameters(paramLabel = "RULE", description = "Id of the rule, such as RH-04.")
    private String rule = "";

    @Option(names = "--shadow", description = "End only what runs in shadow.")
    private boolean shadow;

    @Override
    public Integer call() throws PlatformException {
        RuleTopics topics = broker.rules();
        Withdrawal withdrawal = new Withdrawal(rule, shadow, signature.signature());
        new RulePublisher(topics).publish(withdrawal);
        spec.commandLine().getOut().printf("%s%s is withdrawn.%n", rule, shadow ? " in shadow" : "");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
