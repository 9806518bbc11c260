package io.holter.benchmarks;

import io.holter.jobs.detection.DetectionConfig;
import io.holter.jobs.detection.DetectionJob;
import io.holter.jobs.runtime.Settings;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.Producer;

/** Load, broker, detection with 44 rules and a reader of alerts in one process, as fast as patients live. */
final class Soak {

    private final BenchOptions options;
    private final Console console;
    private final Cluster cluster;
    private final Path scratch;
    private final Traffic traffic;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Soak(BenchOptions options, Console console, Cluster cluster, Path scratch) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.scratch = scratch;
        this.traffic = Traffic.steady(options.size(120_000, 2_000));
    }

    Map<String, Object> run() throws Exception {
        figures.put("Soak: patients", traffic.patients());
        try (Broker broker = Broker.start(Files.createDirectory(scratch.resolve("soak")))) {
            profiles(broker);
            long empty = Meter.liveHeap();
            JobID job = detect(broker);
            try (Latencies latencies = new Latencies(broker)) {
                try (SteadyLoad load = new SteadyLoad(broker, traffic)) {
                    warmUp(load);
                    measure(load, latencies, job);
                }
                Thread.sleep(2_000);
                figures.put(
                        "Soak: heap per patient after a full collection, bytes",
                        (Meter.liveHeap() - empty) / traffic.patients());
            }
            if (!cluster.cancel(job)) {
                figures.put("Soak: FAILED", "the job ended before the soak did; see the log");
            }
        }
        return figures;
    }

    private JobID detect(Broker broker) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.servers", broker.address());
        settings.put("job.parallelism", Integer.toString(Cluster.PARALLELISM));
        settings.put(
                "rules.from",
                BenchPack.write(scratch.resolve("soak-rules"), BenchPack.withTrigger())
                        .toString());
        settings.put("flink.restart-strategy.type", "none");
        StreamExecutionEnvironment env = cluster.environment(Map.of());
        DetectionJob.define(env, DetectionConfig.from(Settings.of(settings)));
        return cluster.submit(env);
    }

    private void profiles(Broker broker) {
        RecordCodec<PatientProfile> codec = RecordCodec.profiles();
        try (Producer<byte[], byte[]> producer = broker.producer(20)) {
            for (int p = 0; p < traffic.patients(); p++) {
                PatientProfile profile = History.profile(p);
                producer.send(Broker.record(
                        Topic.PROFILES, profile.getPatient(), System.currentTimeMillis(), codec.encode(profile)));
            }
        }
    }

    /** Until every patient has state and the compiler has seen the code. */
    private void warmUp(SteadyLoad load) throws InterruptedException {
        console.line("soak: warm-up of 90 s");
        Thread.sleep(options.quick() ? 10_000 : 90_000);
        load.takeBehind();
    }

    private void measure(SteadyLoad load, Latencies latencies, JobID job) throws Exception {
        Pauses pauses = new Pauses();
        latencies.begin();
        Meter meter = Meter.start();
        long records = load.records();
        long samples = load.samples();
        long worstBacklog = 0;
        long worstBehind = 0;
        int steps = options.quick() ? 3 : options.minutes() * 6;
        for (int step = 1; step <= steps; step++) {
            Thread.sleep(10_000);
            long backlog = load.records() + traffic.patients() - cluster.taken(job);
            long behind = load.takeBehind();
            worstBacklog = Math.max(worstBacklog, backlog);
            worstBehind = Math.max(worstBehind, behind);
            console.line(
                    "soak: %d of %d s, %,.0f samples/s, %d alerts, p50 %d ms, p99 %d ms, max %d ms, load %d ms late,"
                            + " backlog %,d records, %.0f %% CPU",
                    step * 10,
                    steps * 10,
                    (load.samples() - samples) / meter.wallSeconds(),
                    latencies.size(),
                    latencies.quantile(0.5),
                    latencies.quantile(0.99),
                    latencies.quantile(1),
                    behind,
                    backlog,
                    100 * meter.cpuSeconds() / meter.wallSeconds());
        }
        note(meter, load.records() - records, load.samples() - samples, latencies);
        figures.put("Soak: most records sent and not yet taken in", worstBacklog);
        figures.put("Soak: load at most behind its plan, ms", worstBehind);
        figures.put("Soak: longest pause of the collector, ms", pauses.takeLongest());
    }

    private void note(Meter meter, long records, long samples, Latencies latencies) {
        figures.put("Soak: measured for, s", meter.wallSeconds());
        figures.put("Soak: samples per second, all signals", samples / meter.wallSeconds());
        figures.put("Soak: records per second", records / meter.wallSeconds());
        figures.put("Soak: CPU of the process, of 100 per core", 100 * meter.cpuSeconds() / meter.wallSeconds());
        figures.put("Soak: alerts", latencies.size());
        figures.put("Soak: append to alert visible, p50, ms", latencies.quantile(0.5));
        figures.put("Soak: append to alert visible, p99, ms", latencies.quantile(0.99));
        figures.put("Soak: append to alert visible, max, ms", latencies.quantile(1));
        figures.put("Soak: share of time in the collector, %", 100 * meter.gcSeconds() / meter.wallSeconds());
        figures.put("Soak: peak heap, MB", Meter.peakHeapMegabytes());
    }
}
