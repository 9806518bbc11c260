package io.holter.jobs.detection;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.RecordSink;
import io.holter.jobs.runtime.RecordSource;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamConfig;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.schema.topic.Topic;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Main of the detection job: {@code flink run -c io.holter.jobs.detection.DetectionJob holter-jobs-cluster.jar --config FILE}. */
public final class DetectionJob {
    private DetectionJob() {}

    /** Reads the settings, defines the job and submits it. */
    public static void main(String[] args) throws Exception {
        DetectionConfig config = DetectionConfig.from(Settings.ofArguments(args));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        define(env, config);
        env.execute("holter-detection");
    }

    /** Defines the job between topics of Kafka. */
    public static void define(StreamExecutionEnvironment env, DetectionConfig config) {
        StreamConfig stream = config.stream();
        StreamEnvironment.prepare(env, stream);
        DataStream<RawRecord> records =
                ArrivalTime.attach(env, RecordSource.of(stream, DetectionTopology.topics()), "records", stream);
        DataStream<RawRecord> rules =
                ArrivalTime.attachSingle(env, RecordSource.of(stream, Topic.RULES), "rules", stream);
        DetectionTopology.define(records, rules, RecordSink.of(stream), RecordSink.of(stream), config);
    }
}
