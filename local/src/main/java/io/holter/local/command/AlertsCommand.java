package io.holter.local.command;

import io.holter.local.stream.AlertLog;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.topic.Topic;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code holter alerts}: what the running platform has raised. */
@Command(
        name = "alerts",
        description = {
            "Show the alerts of the running platform, by arrival: alerts.v1, or what rules in shadow raised.",
            "Shows pseudonyms of patients: for who looks after them, not for logs."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter alerts                    the platform that './holter up' started here",
            "  ./holter alerts --shadow           what rules on trial would have raised",
            "  ./holter alerts --rule RH-04 --lang de"
        })
final class AlertsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Option(names = "--shadow", description = "Alerts of rules that run in shadow.")
    private boolean shadow;

    @Option(names = "--rule", paramLabel = "RULE", defaultValue = "", description = "Only those of this rule.")
    private String rule = "";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "de, en, fr, it or pt (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Override
    public Integer call() {
        String kafka = broker.rules().bootstrap();
        List<Alert> alerts = AlertLog.read(kafka, shadow ? Topic.ALERTS_SHADOW : Topic.ALERTS).events().stream()
                .filter(a -> rule.isEmpty() || a.getRule().equals(rule))
                .sorted(Comparator.comparing(Alert::getArrived).thenComparingInt(Alert::getRevision))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %d%n", shadow ? "Alerts of rules in shadow" : "Alerts", alerts.size());
        alerts.forEach(a -> line(out, a));
        out.flush();
        return 0;
    }

    private void line(PrintWriter out, Alert a) {
        out.printf(
                "%s  %-9s %-7s %s %-7s %s  %s%n",
                TIME.format(a.getArrived()),
                a.getRule() + "@" + a.getVersion(),
                a.getStatus().name().toLowerCase(Locale.ROOT),
                a.getSeverity(),
                a.getStatus() == AlertStatus.CLOSED
                        ? a.getClosure().name().toLowerCase(Locale.ROOT)
                        : a.getTimeliness().name().toLowerCase(Locale.ROOT),
                a.getPatient() + " " + a.getId().substring(0, 8),
                a.getText().getOrDefault(language, ""));
    }
}
