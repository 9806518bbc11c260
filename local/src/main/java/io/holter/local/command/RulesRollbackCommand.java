package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.local.publication.PublishPlan;
import io.holter.local.publication.PublishPlan.Manner;
import io.holter.local.publication.Rollback;
import io.holter.local.publication.RuleHistory;
import io.holter.local.publication.RulePublisher;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleState;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules rollback}: an earlier version again. */
@Command(
        name = "rollback",
        description = {
            "Publish the text of an earlier version again, under a new number: versions only rise.",
            "Without --to, the version that was active before the running one, or the last one if the rule is withdrawn."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules rollback RH-04 --reason 'version 3 misses flutter'",
            "  ./holter rules rollback RH-04 --to 1 --change keep --reason 'as it was in March'",
            "Exit codes: 0 published, 1 unknown rule or version, or failed, 2 bad usage."
        })
final class RulesRollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Mixin
    private SignatureOptions signature = new SignatureOptions();

    @Parameters(paramLabel = "RULE", description = "Id of the rule, such as RH-04.")
    private String rule = "";

    @Option(names = "--to", paramLabel = "VERSION", defaultValue = "0", description = "The version to go back to.")
    private int to;

    @Option(
            names = "--change",
            paramLabel = "HOW",
            defaultValue = "DRAIN",
            description = "keep, drain or reset what is in flight, as with publish (default: drain).")
    private RuleChange change = RuleChange.DRAIN;

    @Override
    public Integer call() {
        Rollback rollback = new Rollback(rule, to > 0 ? OptionalInt.of(to) : OptionalInt.empty());
        Manner manner = new Manner(RuleState.ACTIVE, change, signature.signature());
        new RulePublisher(broker.rules())
                .publish(history -> accepted(rollback.plan(history, manner), rollback.target(history)));
        return 0;
    }

    private List<RuleHistory.Entry> accepted(PublishPlan plan, RuleHistory.Entry target) {
        if (!plan.refusals().isEmpty()) {
            throw new PlatformException(
                    "refused, nothing was published: " + String.join("; ", plan.refusals()),
                    "use --change drain or reset");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Back to the text of version %d:%n", target.version());
        new PublicationPage(out).plan(plan);
        out.flush();
        return plan.entries();
    }
}
