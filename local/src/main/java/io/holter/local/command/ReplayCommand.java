package io.holter.local.command;

import io.holter.local.platform.Platform;
import io.holter.local.platform.PlatformException;
import io.holter.local.replay.RecordingFormat;
import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayOptions;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code holter replay}: real recordings through the same jobs. */
@Command(
        name = "replay",
        description = {
            "Send recordings through the same jobs as live data: detection, archive, compaction.",
            "At the end every row is accounted for: archived, duplicate, refused or rejected, each with its reason.",
            "Formats are recognised by content; --format overrides. Files may be gzipped."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nFormats and examples:%n",
        footer = {
            "  holter-csv    patient,signal,time,value,unit      ./holter replay pressures.csv",
            "  fitbit-csv    id,time,hr in local time            ./holter replay hr.csv.gz --zone Europe/Berlin",
            "  wfdb          beats, .hea with .atr or .qrs       ./holter replay 00.hea",
            "  rr-text       one RR interval a line, ms or s     ./holter replay rr/000.txt",
            "  open-mhealth  data points as JSON                 ./holter replay points.json",
            "  fhir          R4 Observations, Bundle, NDJSON     ./holter replay bundle.json",
            "Results stay in holter-data/replay unless --keep names another folder."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Recordings, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "Format of all files; see below.")
    private @Nullable RecordingFormat format;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "Zone of times without one (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep everything, Kafka's data too, in this new or empty folder.")
    private @Nullable Path keep;

    @Override
    public Integer call() {
        Screen screen = Console.screen();
        WorkFolder folder = WorkFolder.prepare(keep, "replay");
        Replay replay = read(screen);
        try (Platform running = PlatformStart.on(screen, platform.in(folder.path()))) {
            return new ReplayRun(screen, folder, replay).run(running, platform.parallelism()) ? 0 : 1;
        } finally {
            folder.tidy();
        }
    }

    private Replay read(Screen screen) {
        try (Stage stage = screen.begin("read recordings")) {
            Replay replay =
                    Replay.read(paths, ReplayOptions.automatic().withZone(zone).withFormat(format));
            stage.result(String.format(
                    "%,d rows, %,d samples",
                    replay.account().rows(), replay.account().accepted()));
            if (replay.account().accepted() == 0) {
                throw new PlatformException(
                        "nothing to replay\n" + replay.account().toText(), "see the reasons above; --format may help");
            }
            return replay;
        }
    }

    /** Names of formats. */
    static final class FormatConverter implements ITypeConverter<RecordingFormat> {
        @Override
        public RecordingFormat convert(String name) {
            return RecordingFormat.ofName(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of "
                            + Arrays.stream(RecordingFormat.values())
                                    .map(RecordingFormat::option)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Names of time zones. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + name + "' is no time zone; write it like Europe/Berlin or UTC");
            }
        }
    }
}
