package io.holter.local.stream;

import io.holter.jobs.archiving.ArchiveConfig;
import io.holter.jobs.archiving.ArchiveJob;
import io.holter.jobs.detection.DetectionConfig;
import io.holter.jobs.detection.DetectionJob;
import io.holter.jobs.runtime.Settings;
import io.holter.local.platform.Platform;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Submits the detection and the archive job to a platform. */
public final class StreamingJobs {
    private final Platform platform;
    private final int parallelism;

    /** Jobs on this platform. */
    public StreamingJobs(Platform platform, int parallelism) {
        this.platform = platform;
        this.parallelism = parallelism;
    }

    /** Runs detection with the built-in rules over what the topics hold by now; time ends at {@code until}. */
    public RunningJob detectHistory(Instant until) {
        Map<String, String> settings = history();
        settings.put("history.until", until.toString());
        return detect(settings);
    }

    /** Detects without end. */
    public RunningJob detectLive() {
        return detect(common());
    }

    private RunningJob detect(Map<String, String> settings) {
        StreamExecutionEnvironment env = environment();
        DetectionJob.define(env, DetectionConfig.from(Settings.of(settings)));
        return submit(env, "detection");
    }

    /** Archives what the topics hold by now, then ends. */
    public RunningJob archiveHistory() {
        Map<String, String> settings = history();
        settings.put("store.root", platform.addresses().store().s3().toString());
        settings.put("landing.partition", "day");
        return archive(settings);
    }

    /** Archives without end. */
    public RunningJob archiveLive() {
        Map<String, String> settings = common();
        settings.put("store.root", platform.addresses().store().s3().toString());
        settings.put("checkpoint.interval", "10 s");
        return archive(settings);
    }

    private RunningJob archive(Map<String, String> settings) {
        StreamExecutionEnvironment env = environment();
        ArchiveJob.define(env, ArchiveConfig.from(Settings.of(settings)));
        return submit(env, "archive");
    }

    private RunningJob submit(StreamExecutionEnvironment env, String name) {
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        return RunningJob.submit(platform.flink(), graph);
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment(
                platform.flink().config());
    }

    private Map<String, String> common() {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.servers", platform.addresses().kafka());
        settings.put("job.parallelism", Integer.toString(parallelism));
        return settings;
    }

    /** A job over history ends with an error instead of trying for ever: nobody would notice. */
    private Map<String, String> history() {
        Map<String, String> settings = common();
        settings.put("source.bounded", "true");
        settings.put("checkpoint.interval", "20 s");
        settings.put("flink.restart-strategy.type", "none");
        return settings;
    }
}
