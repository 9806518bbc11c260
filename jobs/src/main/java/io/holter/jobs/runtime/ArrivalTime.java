package io.holter.jobs.runtime;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Arrival time as Flink's event time: watermarks follow the Kafka record timestamp, per partition.
 *
 * <p>In a bounded run a partition holds the others back until it is read to its end, so that the order of records does
 * not depend on how fast each is read. Otherwise a silent partition is left out after a while, and if
 * {@link StreamConfig.Clock#WALL} is the clock, {@link ArrivalClock} moves time on when all are silent.
 */
public final class ArrivalTime {
    private ArrivalTime() {}

    /** The records of {@code source}, with watermarks. The operators are named after {@code name}. */
    public static DataStream<RawRecord> attach(
            StreamExecutionEnvironment env, Source<RawRecord, ?, ?> source, String name, StreamConfig config) {
        DataStream<RawRecord> records = env.fromSource(
                        source, strategy(config), name, TypeInformation.of(RawRecord.class))
                .uid(name);
        if (config.bounded() || config.clock() == StreamConfig.Clock.RECORDS) {
            return records;
        }
        return records.transform(
                        name + "-clock",
                        TypeInformation.of(RawRecord.class),
                        new ArrivalClock(config.margin().toMillis()))
                .uid(name + "-clock")
                .name(name + "-clock");
    }

    /**
     * The records of a source of settings, such as rules, read by one task in order. It holds time back until it was
     * read once, and never moves it on.
     */
    public static DataStream<RawRecord> attachSingle(
            StreamExecutionEnvironment env, Source<RawRecord, ?, ?> source, String name, StreamConfig config) {
        return env.fromSource(source, strategy(config), name, TypeInformation.of(RawRecord.class))
                .uid(name)
                .setParallelism(1);
    }

    private static WatermarkStrategy<RawRecord> strategy(StreamConfig config) {
        WatermarkStrategy<RawRecord> strategy = config.bounded()
                ? WatermarkStrategy.forMonotonousTimestamps()
                : WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(config.slack())
                        .withIdleness(config.idleAfter());
        return strategy.withTimestampAssigner((record, kafka) -> record.arrived());
    }
}
