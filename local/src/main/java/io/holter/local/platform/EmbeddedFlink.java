package io.holter.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.DefaultPluginManager;
import org.apache.flink.core.plugin.PluginManager;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A Flink cluster in this JVM: one JobManager with REST and Web UI, one TaskManager; {@code s3://} is the store. */
public final class EmbeddedFlink implements AutoCloseable {
    private final MiniCluster cluster;
    private final Configuration config;
    private final URI address;

    private EmbeddedFlink(MiniCluster cluster, Configuration config, URI address) {
        this.cluster = cluster;
        this.config = config;
        this.address = address;
    }

    /**
     * Starts the cluster and waits until it takes jobs.
     *
     * @param dir folder for its temporary files
     * @param port of REST and Web UI, 0 for any free port
     * @param slots task slots
     * @param store the object store behind {@code s3://}
     * @throws PlatformException if the port is busy or the cluster does not start
     */
    public static EmbeddedFlink start(Path dir, int port, int slots, PlatformAddresses.Store store) {
        Configuration config = configuration(dir, port);
        s3(config, store);
        return start(config, slots, FlinkPlugins.install(config));
    }

    /**
     * Starts a cluster that knows no object store, for nightly jobs, which bring their own way to it.
     *
     * @param dir folder for its temporary files
     * @param port of REST and Web UI, 0 for any free port
     * @param slots task slots
     * @throws PlatformException if the port is busy or the cluster does not start
     */
    public static EmbeddedFlink start(Path dir, int port, int slots) {
        Configuration config = configuration(dir, port);
        FileSystem.initialize(config, null);
        return start(config, slots, new DefaultPluginManager(List.of(), new String[0]));
    }

    private static EmbeddedFlink start(Configuration config, int slots, PluginManager plugins) {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(config)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .setPluginManager(plugins)
                .build());
        try {
            cluster.start();
            return new EmbeddedFlink(cluster, config, cluster.getRestAddress().get());
        } catch (Exception e) {
            throw new PlatformException("Flink did not start: " + e.getMessage(), "see the log", e);
        }
    }

    private static Configuration configuration(Path dir, int wanted) {
        int port = Port.claim(wanted, "Flink's Web UI", "--flink-port");
        Configuration config = new Configuration();
        config.set(RestOptions.BIND_ADDRESS, Port.HOST);
        config.set(RestOptions.ADDRESS, Port.HOST);
        config.set(RestOptions.BIND_PORT, Integer.toString(port));
        config.set(RestOptions.PORT, port);
        config.set(WebOptions.SUBMIT_ENABLE, false);
        config.set(WebOptions.CANCEL_ENABLE, true);
        config.set(CoreOptions.TMP_DIRS, dir.toString());
        config.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                dir.resolve("checkpoints").toUri().toString());
        config.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(96));
        config.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(96));
        config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
        // A machine that is busy elsewhere must not look like a dead one.
        config.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(3));
        return config;
    }

    private static void s3(Configuration config, PlatformAddresses.Store store) {
        config.setString("s3.endpoint", store.endpoint().toString());
        config.setString("s3.path.style.access", "true");
        config.setString("s3.access-key", store.accessKey());
        config.setString("s3.secret-key", store.secretKey());
        config.setString("fs.s3a.endpoint.region", "us-east-1");
    }

    /** The cluster, to submit jobs to. */
    public MiniCluster cluster() {
        return cluster;
    }

    /** The configuration that jobs start from. */
    public Configuration config() {
        return new Configuration(config);
    }

    /** REST interface and Web UI. */
    public URI address() {
        return address;
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
