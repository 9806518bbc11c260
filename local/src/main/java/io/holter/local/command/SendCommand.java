package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.local.publication.RuleTopics;
import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayOptions;
import io.holter.local.stream.DeliverySender;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter send}: recordings to a running platform, as if they had just been made. */
@Command(
        name = "send",
        description = {
            "Send recordings to the running platform, moved in time so that the last sample arrives now.",
            "The same formats as 'holter replay'. Use it to see what rules do live; 'replay' keeps the original times."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter send pulse.csv                        to the platform that './holter up' started here",
            "  ./holter send pulse.csv --ends-before 300      as if the recording had ended five minutes ago"
        })
final class SendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Recordings, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ReplayCommand.ZoneConverter.class,
            description = "Zone of times without one (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--ends-before",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long ago the last sample arrived (default: ${DEFAULT-VALUE}).")
    private long endsBefore;

    @Override
    public Integer call() {
        Replay replay = Replay.read(paths, ReplayOptions.automatic().withZone(zone));
        if (replay.account().accepted() == 0) {
            throw new PlatformException("nothing to send\n" + replay.account().toText(), "see the reasons above");
        }
        RuleTopics topics = broker.rules(); // asks the broker, so that a wrong address is told at once
        long now = System.currentTimeMillis();
        long shift = now - endsBefore * 1_000 - replay.lastArrival();
        long records = new DeliverySender(topics.bootstrap())
                .send(replay.deliveries(shift, "-" + Long.toString(now, 36)), delivery -> {});
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%,d samples sent in %,d records.%n", replay.account().accepted(), records);
        out.flush();
        return 0;
    }
}
