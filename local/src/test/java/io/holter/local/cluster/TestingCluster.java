package io.holter.local.cluster;

import io.holter.local.platform.PlatformAddresses;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JobManager and TaskManagers, each a JVM of its own. Their class path is what Flink's distribution holds; our code
 * and the connectors reach them in the submitted jar only, S3 as a plugin.
 */
final class TestingCluster implements AutoCloseable {
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(flink-(?!avro|parquet|connector-kafka|s3).*"
                    + "|frocksdbjni|commons-(cli|lang3|text|io|compress|collections|math3)|kryo|minlog|objenesis|reflectasm"
                    + "|lz4-java|snappy-java|javassist|log4j-.*|slf4j-api|jsr305|async-profiler|scala-library|snakeyaml-engine)-[0-9].*\\.jar");

    /** As the distribution's own configuration (env.java.opts.all) has it. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "sun.nio.ch");

    private final Path dir;
    private final Path built;
    private final Path logs;
    private final URI rest;
    private final List<Process> running = new ArrayList<>();

    TestingCluster(Path dir, Path built, PlatformAddresses.Store store) throws IOException {
        this.dir = dir;
        this.built = built;
        int restPort = freePort();
        this.rest = URI.create("http://127.0.0.1:" + restPort);
        this.logs = Files.createDirectories(built.resolve("cluster-logs"));
        Files.createDirectories(dir.resolve("conf"));
        Files.writeString(dir.resolve("conf/config.yaml"), config(restPort, freePort(), store));
        Files.writeString(dir.resolve("conf/log4j2.properties"), """
                rootLogger.level = INFO
                rootLogger.appenderRef.console.ref = console
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{HH:mm:ss.SSS} %-5p %c{1.} - %m%n
                """);
    }

    URI rest() {
        return rest;
    }

    /** Processes that have ended although nobody stopped them; their output is in target/cluster-logs. */
    List<Integer> deaths() {
        return running.stream()
                .filter(process -> !process.isAlive())
                .map(Process::exitValue)
                .toList();
    }

    void startJobManager() throws IOException {
        start(JOB_MANAGER, "512m", "jobmanager");
    }

    Process startTaskManager(String name) throws IOException {
        return start(TASK_MANAGER, "768m", name);
    }

    private Process start(String main, String heap, String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + dir.resolve("conf/log4j2.properties"),
                "-Daws.java.v1.disableDeprecationAnnouncement=true"));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp", classPath(), main, "--configDir", dir.resolve("conf").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(name + ".log").toFile());
        builder.environment().put("FLINK_PLUGINS_DIR", built.resolve("plugins").toString());
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
            return jars.filter(jar ->
                            DISTRIBUTION.matcher(jar.getFileName().toString()).matches())
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private String config(int restPort, int rpcPort, PlatformAddresses.Store store) {
        return """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                rest.server.max-content-length: 268435456
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 4
                taskmanager.cpu.cores: 2.0
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.task.heap.size: 512m
                taskmanager.memory.task.off-heap.size: 128m
                taskmanager.memory.managed.size: 64m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                heartbeat.interval: 1000
                heartbeat.timeout: 20000
                io.tmp.dirs: %s
                s3.endpoint: %s
                s3.access-key: %s
                s3.secret-key: %s
                s3.path.style.access: "true"
                fs.s3a.endpoint.region: us-east-1
                execution.checkpointing.dir: s3://%s/checkpoints
                """.formatted(
                        rpcPort,
                        restPort,
                        dir.resolve("tmp"),
                        store.endpoint(),
                        store.accessKey(),
                        store.secretKey(),
                        store.bucket());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : running) {
            process.destroyForcibly();
        }
        for (Process process : running) {
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
