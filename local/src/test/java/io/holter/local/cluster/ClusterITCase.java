package io.holter.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.platform.Platform;
import io.holter.local.platform.PlatformConfig;
import io.holter.local.stream.AlertLog;
import io.holter.schema.alert.Alert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the analytics team submits, on a cluster of separate processes, one of which is killed under load. */
class ClusterITCase {
    private static final int PATIENTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path dir = Path.of(".");

    @Test
    @Timeout(300)
    void losesNothingWhenATaskManagerIsKilledNorWhenJobsMoveToASavepoint() throws Exception {
        try (Platform platform = Platform.start(PlatformConfig.in(dir.resolve("platform")));
                TestingCluster cluster = new TestingCluster(
                        dir.resolve("cluster"), TARGET, platform.addresses().store());
                Landing landing = new Landing(platform.addresses().store());
                Load load = new Load(
                        platform.addresses().kafka(),
                        Instant.now().minusSeconds(7800).toEpochMilli())) {
            ClusterClient client = new ClusterClient(cluster.rest());
            cluster.startJobManager();
            Process first = cluster.startTaskManager("taskmanager-1");
            await("slots", () -> {
                assertThat(cluster.deaths()).as("see target/cluster-logs").isEmpty();
                return client.slots() == 4;
            });
            String jar = client.upload(jar());
            Jobs jobs = new Jobs(client, jar, platform.addresses().kafka());
            jobs.start(null, null);

            load.send("a", PATIENTS, 0);
            await("first checkpoints", jobs::checkpointed);
            for (int batch = 1; batch < Load.BATCHES; batch++) {
                load.send("a", PATIENTS, batch);
                if (batch == 7) { // onset of the episodes is on its way
                    first.destroyForcibly();
                    cluster.startTaskManager("taskmanager-2");
                }
            }
            long sent = (long) PATIENTS * Load.BATCHES * Load.SAMPLES;
            await("all samples after the kill", () -> landing.refresh().samples() >= sent);
            await("all alerts after the kill", () -> opened(platform).size() >= PATIENTS);
            assertExactlyOnce(landing, sent);
            assertOneAlertEach(opened(platform), PATIENTS);

            String[] savepoints = jobs.stop("s3://holter/savepoints");
            jobs.start(savepoints[0], savepoints[1]);
            for (int batch = 0; batch < Load.BATCHES; batch++) {
                load.send("b", PATIENTS, batch);
            }
            await("all samples after the savepoint", () -> landing.refresh().samples() >= 2 * sent);
            await("all alerts after the savepoint", () -> opened(platform).size() >= 2 * PATIENTS);
            assertExactlyOnce(landing, 2 * sent);
            assertOneAlertEach(opened(platform), 2 * PATIENTS);
        }
    }

    private static void assertExactlyOnce(Landing landing, long sent) {
        assertThat(landing.samples()).isEqualTo(sent);
        assertThat(landing.places()).doesNotHaveDuplicates().hasSize((int) (sent / Load.SAMPLES));
    }

    private static void assertOneAlertEach(List<Alert> opened, int patients) {
        assertThat(opened).extracting(Alert::getId).doesNotHaveDuplicates().hasSize(patients);
        assertThat(opened).extracting(Alert::getPatient).doesNotHaveDuplicates();
    }

    private static List<Alert> opened(Platform platform) {
        return AlertLog.read(platform.addresses().kafka()).opened().stream()
                .filter(alert -> alert.getRule().equals("RH-04"))
                .toList();
    }

    private static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("../jobs/target"))) {
            return files.filter(file -> file.toString().endsWith("-cluster.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jobs jar: run mvn package first"));
        }
    }

    /** Looks again and again until it is so, at most {@link #PATIENCE}. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("%s within %s", what, PATIENCE).isLessThan(end);
            Thread.sleep(200);
        }
    }

    /** The two jobs on the cluster. */
    private static final class Jobs {
        private final ClusterClient client;
        private final String jar;
        private final String kafka;
        private String detection = "";
        private String archive = "";

        Jobs(ClusterClient client, String jar, String kafka) {
            this.client = client;
            this.jar = jar;
            this.kafka = kafka;
        }

        void start(@Nullable String detectionFrom, @Nullable String archiveFrom) throws Exception {
            List<String> common = List.of(
                    "--kafka.servers=" + kafka,
                    "--checkpoint.interval=2 s",
                    "--job.parallelism=2",
                    "--source.margin=1 s");
            detection = client.run(jar, "io.holter.jobs.detection.DetectionJob", common, detectionFrom);
            List<String> withStore = Stream.concat(common.stream(), Stream.of("--store.root=s3://holter"))
                    .toList();
            archive = client.run(jar, "io.holter.jobs.archiving.ArchiveJob", withStore, archiveFrom);
            await("running jobs", () -> running(detection) && running(archive));
        }

        private boolean running(String job) throws Exception {
            return "RUNNING".equals(client.state(job));
        }

        boolean checkpointed() throws Exception {
            return client.completedCheckpoints(detection) > 0 && client.completedCheckpoints(archive) > 0;
        }

        /** Savepoints of detection and archive. */
        String[] stop(String folder) throws Exception {
            String first = client.stop(detection, folder);
            String second = client.stop(archive, folder);
            await(
                    "savepoints",
                    () -> client.savepoint(detection, first) != null && client.savepoint(archive, second) != null);
            return new String[] {
                Objects.requireNonNull(client.savepoint(detection, first)),
                Objects.requireNonNull(client.savepoint(archive, second))
            };
        }
    }
}
