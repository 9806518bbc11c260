package io.holter.jobs.archiving;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.RecordSink;
import io.holter.jobs.runtime.RecordSource;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamEnvironment;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Main of the archive job: {@code flink run -c io.holter.jobs.archiving.ArchiveJob holter-jobs-cluster.jar --config FILE}. */
public final class ArchiveJob {
    private ArchiveJob() {}

    /** Reads the settings, defines the job and submits it. */
    public static void main(String[] args) throws Exception {
        ArchiveConfig config = ArchiveConfig.from(Settings.ofArguments(args));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        define(env, config);
        env.execute("holter-archive");
    }

    /** Defines the job between Kafka and the object store. */
    public static void define(StreamExecutionEnvironment env, ArchiveConfig config) {
        StreamEnvironment.prepare(env, config.stream());
        Source<RawRecord, ?, ?> source = RecordSource.of(config.stream(), ArchiveTopology.topics());
        ArchiveTopology.define(
                ArrivalTime.attach(env, source, "records", config.stream()), RecordSink.of(config.stream()), config);
    }
}
