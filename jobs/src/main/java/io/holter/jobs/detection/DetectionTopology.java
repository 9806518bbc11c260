package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.step.StepEvent;
import io.holter.schema.topic.Topic;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The detection job as a function of its ends. */
public final class DetectionTopology {
    private DetectionTopology() {}

    /** The topics of {@code records}. */
    static Topic[] topics() {
        return new Topic[] {Topic.VITALS, Topic.CARE_EVENTS, Topic.PROFILES};
    }

    /**
     * Adds the job to the environment of {@code records}.
     *
     * @param records all records of {@link #topics()}
     * @param rules records of {@code rules.v1}, from one task, so that versions stay in order
     * @param alerts where alert records go, each naming its topic: that of alerts or that of rules on trial
     * @param deadLetters where rule records go that cannot be used
     */
    public static void define(
            DataStream<RawRecord> records,
            DataStream<RawRecord> rules,
            Sink<RawRecord> alerts,
            Sink<RawRecord> deadLetters,
            DetectionConfig config) {
        BroadcastStream<RawRecord> everywhere = rules.transform(
                        "rules-wake", TypeInformation.of(RawRecord.class), new RuleWake())
                .setParallelism(1)
                .uid("rules-wake")
                .broadcast(RuleStream.STATE);
        SingleOutputStreamOperator<StepEvent> steps = records.keyBy(RawRecord::key)
                .connect(everywhere)
                .process(new SignalsFunction(config.rulesToShip(), config.horizon()))
                .returns(TypeInformation.of(StepEvent.class))
                .uid("signals-and-steps")
                .name("signals-and-steps");
        steps.keyBy(AlertsFunction::key)
                .connect(everywhere)
                .process(new AlertsFunction(config.rulesToShip()))
                .returns(TypeInformation.of(RawRecord.class))
                .uid("patterns-and-alerts")
                .name("patterns-and-alerts")
                .sinkTo(alerts)
                .uid("alerts")
                .name("alerts");
        steps.getSideOutput(SignalsFunction.DEAD)
                .sinkTo(deadLetters)
                .uid("dead-letters")
                .name("dead-letters");
    }
}
