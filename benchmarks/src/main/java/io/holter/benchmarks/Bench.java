package io.holter.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What contenders over the same topics share.
 *
 * @param broker holds the topics
 * @param cluster runs the jobs
 * @param traffic what was sent
 * @param history the account of what was sent
 */
record Bench(Broker broker, Cluster cluster, Traffic traffic, History history) {
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** Settings of a bounded job over the topics, as the product's own jobs over history have them. */
    Map<String, String> settings(String job) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.servers", broker.address());
        settings.put("kafka.group", job + "-" + RUNS.incrementAndGet());
        settings.put("job.parallelism", Integer.toString(Cluster.PARALLELISM));
        settings.put("source.bounded", "true");
        settings.put("checkpoint.interval", "30 s");
        settings.put("flink.restart-strategy.type", "none");
        return settings;
    }

    /** The same for detection with the rules of a folder. */
    Map<String, String> detection(String rules, Backend backend) {
        Map<String, String> settings = settings("detection");
        settings.put("history.until", Instant.ofEpochMilli(history.end()).toString());
        settings.put("rules.from", rules);
        backend.settings().forEach((key, value) -> settings.put("flink." + key, value));
        return settings;
    }
}
