package io.holter.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this process: one TaskManager, {@value #PARALLELISM} slots. */
final class Cluster implements AutoCloseable {
    static final int PARALLELISM = 2;
    static final int MANAGED_MEBIBYTES = 512;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final MiniCluster cluster;
    private final Configuration config;

    private Cluster(MiniCluster cluster, Configuration config) {
        this.cluster = cluster;
        this.config = config;
    }

    static Cluster start(Path folder) throws Exception {
        Configuration config = new Configuration();
        config.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        config.set(RestOptions.ADDRESS, "127.0.0.1");
        config.set(RestOptions.BIND_PORT, "0");
        config.set(CoreOptions.TMP_DIRS, folder.toString());
        config.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        config.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(96));
        config.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(96));
        config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(MANAGED_MEBIBYTES));
        config.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(3));
        FileSystem.initialize(config, null);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(config)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(PARALLELISM)
                .build());
        cluster.start();
        return new Cluster(cluster, config);
    }

    /** An environment for a job of this cluster; {@code more} are settings of Flink's. */
    StreamExecutionEnvironment environment(Map<String, String> more) {
        Configuration job = new Configuration(config);
        more.forEach(job::setString);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(job);
        env.setParallelism(PARALLELISM);
        return env;
    }

    /** Runs a bounded job to its end. */
    void run(StreamExecutionEnvironment env) throws Exception {
        cluster.executeJobBlocking(env.getStreamGraph().getJobGraph());
    }

    /** Submits a job that has no end. */
    JobID submit(StreamExecutionEnvironment env) throws Exception {
        return cluster.submitJob(env.getStreamGraph().getJobGraph()).get().getJobID();
    }

    /** Records that the operators behind the sources have taken in so far, as Flink counts them; 0 while it does not know. */
    long taken(JobID job) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        cluster.getRestAddress().get().resolve("/jobs/" + job))
                .build();
        long sum = 0;
        for (JsonNode vertex : JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("vertices")) {
            if (vertex.path("name").asText().startsWith("signals-and-steps")) {
                sum += vertex.path("metrics").path("read-records").asLong();
            }
        }
        return sum;
    }

    /** Ends a job; false if it had ended by itself. */
    boolean cancel(JobID job) throws Exception {
        boolean running = !cluster.getJobStatus(job).get().isGloballyTerminalState();
        if (running) {
            cluster.cancelJob(job).get();
            cluster.requestJobResult(job).get();
        }
        return running;
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
