package io.holter.jobs.runtime;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets up Flink the same way for every nightly job: batch execution, no Kryo, a few retries. */
public final class BatchEnvironment {
    private static final int ATTEMPTS = 2;

    private BatchEnvironment() {}

    /** Applies what {@code config} says and what no nightly job may do without. */
    public static void prepare(StreamExecutionEnvironment env, BatchConfig config) {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, ATTEMPTS);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        config.flink().forEach(flink::setString);
        env.configure(flink, BatchEnvironment.class.getClassLoader());
        if (config.parallelism() > 0) {
            env.setParallelism(config.parallelism());
        }
    }
}
