package io.holter.jobs.runtime;

import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Moves arrival time on while its source is silent: to the wall clock less a margin. Without it nobody would notice
 * that a patient has stopped sending in a night when all have.
 *
 * <p>It speaks up only for the moment of the watermark and is idle again at once, so that one silent source never
 * holds back those that send. Stateless.
 */
final class ArrivalClock extends AbstractStreamOperator<RawRecord>
        implements OneInputStreamOperator<RawRecord, RawRecord>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1;
    private static final long TICK = 1_000;

    private final long margin;
    private transient boolean idle;
    private transient long latest;

    /** @param margin ms that time is kept behind the wall clock */
    ArrivalClock(long margin) {
        this.margin = margin;
    }

    @Override
    public void open() throws Exception {
        super.open();
        latest = Long.MIN_VALUE;
        tickLater(getProcessingTimeService().getCurrentProcessingTime());
    }

    @Override
    public void processElement(StreamRecord<RawRecord> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() > latest) {
            latest = mark.getTimestamp();
            super.processWatermark(mark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        idle = status.isIdle();
        super.processWatermarkStatus(status);
    }

    @Override
    public void onProcessingTime(long now) throws Exception {
        if (idle && now - margin > latest) {
            output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
            processWatermark(new Watermark(now - margin));
            output.emitWatermarkStatus(WatermarkStatus.IDLE);
        }
        tickLater(now);
    }

    private void tickLater(long now) {
        getProcessingTimeService().registerTimer(now + TICK, this);
    }
}
