package io.holter.local.platform;

import java.nio.file.Path;

/**
 * What the embedded platform needs to know.
 *
 * @param workDir folder for everything that the servers write; created if missing, survives the platform
 * @param partitions partitions per topic, 1 to 64
 * @param slots task slots of the Flink cluster, 1 to 64
 * @param kafka whether a broker is wanted; a night over a kept store needs none
 * @param ports where the servers listen
 */
public record PlatformConfig(Path workDir, int partitions, int slots, boolean kafka, Ports ports) {
    /** Name of the bucket that is created. */
    public static final String BUCKET = "holter";

    private static final int MOST = 64;

    /** Checks ranges. */
    public PlatformConfig {
        if (partitions < 1 || partitions > MOST) {
            throw new PlatformException("partitions is " + partitions, "choose 1 to " + MOST);
        }
        if (slots < 1 || slots > MOST) {
            throw new PlatformException("slots is " + slots, "choose 1 to " + MOST);
        }
        workDir = workDir.toAbsolutePath().normalize();
    }

    /** All servers on free ports, 4 partitions, 8 slots. */
    public static PlatformConfig in(Path workDir) {
        return new PlatformConfig(workDir, 4, 8, true, Ports.FREE);
    }

    /** The same without a broker. */
    public PlatformConfig withoutKafka() {
        return new PlatformConfig(workDir, partitions, slots, false, ports);
    }

    /** The same on other ports. */
    public PlatformConfig withPorts(Ports other) {
        return new PlatformConfig(workDir, partitions, slots, kafka, other);
    }

    /**
     * Ports on 127.0.0.1; 0 takes a free one.
     *
     * @param kafka the broker
     * @param store the object store
     * @param flink Flink's REST interface and Web UI
     */
    public record Ports(int kafka, int store, int flink) {
        /** Any free ports. */
        public static final Ports FREE = new Ports(0, 0, 0);
    }
}
