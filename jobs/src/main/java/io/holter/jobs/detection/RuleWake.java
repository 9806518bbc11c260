package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.topic.Topic;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes the records of {@code rules.v1} on, and after each start of the job an empty one: a release may have brought
 * other rules, and Flink lets a function look at all its keys only when a broadcast record comes. Stateless.
 */
final class RuleWake extends AbstractStreamOperator<RawRecord> implements OneInputStreamOperator<RawRecord, RawRecord> {
    private static final long serialVersionUID = 1;

    @Override
    public void open() throws Exception {
        super.open();
        long soon = getProcessingTimeService().getCurrentProcessingTime() + 1;
        getProcessingTimeService().registerTimer(soon, now -> output.collect(new StreamRecord<>(record())));
    }

    @Override
    public void processElement(StreamRecord<RawRecord> element) {
        output.collect(element);
    }

    /** A record that changes no rule. */
    static RawRecord record() {
        return RawRecord.of(Topic.RULES, "", 0, 0, 0, new byte[0]);
    }
}
