package io.holter.jobs.runtime;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets up Flink the same way for every streaming job: no Kryo, named state, aligned checkpoints, patient restarts. */
public final class StreamEnvironment {
    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(100);

    private StreamEnvironment() {}

    /** Applies what {@code config} says and what no job may do without. */
    public static void prepare(StreamExecutionEnvironment env, StreamConfig config) {
        Configuration flink = new Configuration();
        pipeline(flink, config);
        checkpoints(flink, config);
        restarts(flink);
        config.flink().forEach(flink::setString);
        env.configure(flink, StreamEnvironment.class.getClassLoader());
        config.parallelism().ifPresent(env::setParallelism);
    }

    private static void pipeline(Configuration flink, StreamConfig config) {
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.MAX_PARALLELISM, config.maxParallelism());
        flink.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
        flink.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, config.shown());
    }

    /** Aligned: unaligned checkpoints have lost records on rescaling (FLINK-38544 and its kin). */
    private static void checkpoints(Configuration flink, StreamConfig config) {
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, config.checkpointInterval());
        flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        config.checkpointFolder().ifPresent(f -> flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, f));
    }

    /** The world gets better by itself or not at all: quick at first, then once a minute, for ever. */
    private static void restarts(Configuration flink) {
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofMinutes(1));
    }
}
