package io.holter.local.platform;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this JVM, its own KRaft controller. Data stay in the folder: a second start on it finds the
 * topics again.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** Larger records are refused by the broker; far above what a job reads, so that the job can say why it does not. */
    static final int MAX_RECORD_BYTES = 16 << 20;

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param dir folder for its data
     * @param port where to listen, 0 for any free port
     * @throws PlatformException if the port is busy or the broker does not start
     */
    public static EmbeddedKafka start(Path dir, int port) {
        int brokerPort = Port.claim(port, "Kafka", "--kafka-port");
        int controllerPort = Port.claim(0, "Kafka's controller", "--kafka-port");
        try {
            format(dir);
            KafkaRaftServer server = new KafkaRaftServer(
                    new KafkaConfig(properties(dir, brokerPort, controllerPort), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, Port.HOST + ":" + brokerPort);
        } catch (Exception e) {
            throw new PlatformException(
                    "Kafka did not start in " + dir + ": " + e.getMessage(),
                    "the log says more; a folder left by another version must be deleted first",
                    e);
        }
    }

    /** Host and port for clients. */
    public String bootstrap() {
        return bootstrap;
    }

    private static void format(Path dir) throws Exception {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(dir.toString())
                .setMetadataLogDirectory(dir.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .run();
    }

    private static Map<String, Object> properties(Path dir, int brokerPort, int controllerPort) {
        Map<String, Object> p = new HashMap<>();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@" + Port.HOST + ":" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put(
                "listeners",
                "PLAINTEXT://" + Port.HOST + ":" + brokerPort + ",CONTROLLER://" + Port.HOST + ":" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://" + Port.HOST + ":" + brokerPort);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", dir.toString());
        p.putAll(single());
        p.putAll(small());
        p.putAll(patient());
        return p;
    }

    /** One broker has to be enough for every internal topic. */
    private static Map<String, String> single() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false",
                "broker.session.timeout.ms", "60000");
    }

    /** Little memory and few threads. */
    private static Map<String, String> small() {
        return Map.of(
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.segment.bytes", Integer.toString(64 << 20));
    }

    /** History carries times of its own: it is neither too old, nor from the future, nor to be deleted as expired. */
    private static Map<String, String> patient() {
        return Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "log.message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE),
                "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                "message.max.bytes", Integer.toString(MAX_RECORD_BYTES),
                "replica.fetch.max.bytes", Integer.toString(MAX_RECORD_BYTES));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
