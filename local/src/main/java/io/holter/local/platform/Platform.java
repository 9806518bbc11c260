package io.holter.local.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Broker, object store and Flink cluster in this JVM, with topics and bucket created. Close it to stop them all. */
public final class Platform implements AutoCloseable {
    private final Deque<AutoCloseable> running;
    private final PlatformAddresses addresses;
    private final EmbeddedFlink flink;

    private Platform(Deque<AutoCloseable> running, PlatformAddresses addresses, EmbeddedFlink flink) {
        this.running = running;
        this.addresses = addresses;
        this.flink = flink;
    }

    /**
     * Starts everything and waits until it serves.
     *
     * @throws PlatformException with a hint, if something cannot start; what had started is stopped again
     */
    public static Platform start(PlatformConfig config) {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            return start(config, running);
        } catch (RuntimeException e) {
            try {
                stop(running);
            } catch (PlatformException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static Platform start(PlatformConfig config, Deque<AutoCloseable> running) {
        WorkDir dir = push(running, WorkDir.open(config.workDir()));
        PlatformConfig.Ports ports = config.ports();
        String kafka = "";
        if (config.kafka()) {
            kafka = push(running, EmbeddedKafka.start(dir.folder("kafka"), ports.kafka()))
                    .bootstrap();
            TopicSetup.create(kafka, config.partitions());
        }
        PlatformAddresses.Store store = push(
                        running, EmbeddedObjectStore.start(dir.folder("store"), ports.store(), PlatformConfig.BUCKET))
                .address();
        EmbeddedFlink flink =
                push(running, EmbeddedFlink.start(dir.folder("flink"), ports.flink(), config.slots(), store));
        return new Platform(running, new PlatformAddresses(kafka, store, flink.address()), flink);
    }

    private static <T extends AutoCloseable> T push(Deque<AutoCloseable> running, T server) {
        running.push(server);
        return server;
    }

    /** Where the servers are. */
    public PlatformAddresses addresses() {
        return addresses;
    }

    /** The Flink cluster, to submit jobs to. */
    public EmbeddedFlink flink() {
        return flink;
    }

    /** Stops the servers, last started first; a second call does nothing. */
    @Override
    public void close() {
        stop(running);
    }

    private static void stop(Deque<AutoCloseable> running) {
        @Nullable PlatformException failure = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                failure = new PlatformException("a server did not stop: " + e.getMessage(), "see the log", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
