package io.holter.local.command;

import io.holter.local.platform.Platform;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.stream.RunningJob;
import io.holter.local.stream.StreamingJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter up}: the embedded platform with live jobs, until somebody stops it. */
@Command(
        name = "up",
        description = {
            "Start Kafka, the object store and Flink with the live detection and archive jobs, and stay up.",
            "Prints the addresses; ctrl-C stops everything cleanly."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter up                                       on any free ports",
            "  ./holter up --kafka-port 9092 --flink-port 8081   on fixed ones",
            "  ./holter up --keep data/                          data are there again the next time"
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--keep", paramLabel = "DIR", description = "Folder for all data; used again the next time.")
    private @Nullable Path keep;

    @Override
    public Integer call() throws InterruptedException {
        Screen screen = Console.screen();
        WorkFolder folder = keep == null ? WorkFolder.prepare(null, "up") : WorkFolder.again(keep);
        try (Platform platform = PlatformStart.on(screen, options.in(folder.path()))) {
            List<RunningJob> jobs = start(screen, platform);
            AddressFile.in(folder.path()).write(platform.addresses());
            Addresses.show(screen, platform.addresses(), folder);
            Interrupt.await(() -> stop(screen, platform, folder, jobs));
        }
        return 0;
    }

    private List<RunningJob> start(Screen screen, Platform platform) {
        try (Stage stage = screen.begin("start live jobs")) {
            StreamingJobs jobs = new StreamingJobs(platform, options.parallelism());
            List<RunningJob> running = List.of(jobs.detectLive(), jobs.archiveLive());
            stage.result("detection, archive");
            return running;
        }
    }

    private static void stop(Screen screen, Platform platform, WorkFolder folder, List<RunningJob> jobs) {
        screen.remark("Stopping ...");
        AddressFile.in(folder.path()).delete();
        jobs.forEach(job -> job.stop(folder.path().resolve("savepoints").toUri()));
        platform.close();
    }
}
