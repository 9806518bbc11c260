package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.local.publication.PublishPlan;
import io.holter.local.publication.PublishPlan.Manner;
import io.holter.local.publication.RuleHistory;
import io.holter.local.publication.RulePublisher;
import io.holter.local.publication.RuleTopics;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.Problem;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.scenario.PackTest;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter rules publish}: rules to a running platform, without a restart. */
@Command(
        name = "publish",
        description = {
            "Send rules to the running platform. Detection takes them within a second, without a restart.",
            "Refused if a file is wrong, a scenario fails, a rule has no scenario, or a version is not above the highest",
            "ever used. What is refused changes nothing; a folder is published as a whole or not at all."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nWhat becomes of what is in flight:%n",
        footer = {
            "  keep   runs, derived values and open episodes go on. Only if parameters and texts alone differ.",
            "  drain  open episodes finish under the old version, which opens no new ones; the new one starts clean.",
            "         A patient in the middle of an episode may be alerted once more by the new version.",
            "  reset  open episodes are closed at once (closure RULE_CHANGED: no all-clear), nothing is kept.",
            "",
            "Examples:",
            "  ./holter rules publish RH-04.yaml --shadow --reason 'would 115 do?'   try it beside the running version",
            "  ./holter rules publish RH-04.yaml --change keep --reason 'trial: 2 more alerts a week'   make it active",
            "  ./holter rules publish my-rules/ --dry-run --reason x                 what would change",
            "Exit codes: 0 published or nothing to do, 1 refused or failed, 2 bad usage."
        })
final class RulesPublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Mixin
    private SignatureOptions signature = new SignatureOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Rule files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--shadow", description = "Run it beside what is active; alerts go to alerts.shadow.v1 only.")
    private boolean shadow;

    @Option(
            names = "--change",
            paramLabel = "HOW",
            defaultValue = "DRAIN",
            description = "keep, drain or reset what is in flight (default: drain).")
    private RuleChange change = RuleChange.DRAIN;

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    @Override
    public Integer call() {
        RuleSources sources = RuleSources.of(paths);
        if (!isRight(sources)) {
            return 1;
        }
        Manner manner = new Manner(shadow ? RuleState.SHADOW : RuleState.ACTIVE, change, signature.signature());
        List<PublishPlan.Text> texts = texts(sources);
        RuleTopics topics = broker.rules();
        if (dryRun) {
            accepted(PublishPlan.of(topics.read(), texts, manner));
            return 0;
        }
        new RulePublisher(topics).publish(history -> accepted(PublishPlan.of(history, texts, manner)));
        spec.commandLine().getOut().println("Published. See './holter rules list'.");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private boolean isRight(RuleSources sources) {
        PackTest.Report report = PackTest.run(sources.rules(), sources.tests());
        PrintWriter err = spec.commandLine().getErr();
        for (Problem problem : report.problems()) {
            err.printf("%s:%d:%d: %s%n", problem.file(), problem.line(), problem.column(), problem.message());
            err.println("  hint: " + problem.hint());
        }
        new TestPage(err).show(report, false);
        if (report.problems().isEmpty()) {
            report.untested().forEach(rule -> {
                err.println(rule + ": no scenario shows when it alerts and when not");
                err.println("  hint: write " + rule + ".test.yaml beside it; docs/rules.md, \"Stories\"");
            });
        }
        boolean right = report.passed() && report.untested().isEmpty();
        if (right) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d rules are right, %d scenarios passed.%n",
                            report.rules().size(), report.told().size());
        } else {
            err.println("Refused. Nothing was published.");
        }
        err.flush();
        return right;
    }

    private List<RuleHistory.Entry> accepted(PublishPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        new PublicationPage(out).plan(plan);
        out.flush();
        if (!plan.refusals().isEmpty()) {
            throw new PlatformException(
                    "refused, nothing was published:\n  " + String.join("\n  ", plan.refusals()),
                    "'./holter rules list' shows what runs, './holter rules history RULE' what ran");
        }
        return plan.entries();
    }

    private static List<PublishPlan.Text> texts(RuleSources sources) {
        List<PublishPlan.Text> texts = new ArrayList<>();
        sources.rules().forEach((file, yaml) -> {
            Rule rule = ((Loaded.Pack) RulePackLoader.load(Map.of(file, yaml)))
                    .pack()
                    .rules()
                    .get(0);
            texts.add(new PublishPlan.Text(rule, yaml));
        });
        return texts;
    }
}
