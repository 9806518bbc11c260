package io.holter.benchmarks;

import io.holter.jobs.detection.DetectionConfig;
import io.holter.jobs.detection.DetectionJob;
import io.holter.jobs.runtime.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The product's detection job, from the topics to {@code alerts.v1}, as it is deployed. */
final class Detection implements Contender {
    private final String code;
    private final String title;
    private final Bench bench;
    private final Path rules;
    private final Backend backend;
    private final boolean comparable;
    private AlertTopic.Position before;

    Detection(String code, String title, Bench bench, Path rules, Backend backend, boolean comparable) {
        this.code = code;
        this.title = title;
        this.bench = bench;
        this.rules = rules;
        this.backend = backend;
        this.comparable = comparable;
        this.before = AlertTopic.START;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long samples() {
        return bench.history().samples();
    }

    @Override
    public void run() throws Exception {
        before = AlertTopic.end(bench.broker());
        StreamExecutionEnvironment env = bench.cluster().environment(Map.of());
        DetectionJob.define(env, DetectionConfig.from(Settings.of(bench.detection(rules.toString(), backend))));
        bench.cluster().run(env);
    }

    @Override
    public Set<String> found() {
        return AlertTopic.opened(bench.broker(), before);
    }

    @Override
    public boolean comparable() {
        return comparable;
    }
}
