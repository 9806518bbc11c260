package io.holter.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {
    private static final long MARGIN = 30_000;
    private static final long NOW = 1_000_000;

    private OneInputStreamOperatorTestHarness<RawRecord, RawRecord> clock;

    @BeforeEach
    void open() throws Exception {
        clock = new OneInputStreamOperatorTestHarness<>(new ArrivalClock(MARGIN));
        clock.setProcessingTime(NOW);
        clock.open();
    }

    @AfterEach
    void close() throws Exception {
        clock.close();
    }

    @Test
    void leavesTimeToTheRecordsWhileTheyCome() throws Exception {
        clock.processWatermark(new Watermark(100));
        clock.setProcessingTime(NOW + 600_000);

        assertThat(watermarks()).containsExactly(100L);
    }

    @Test
    void movesTimeOnWhenNobodySends() throws Exception {
        clock.processWatermark(new Watermark(100));
        clock.processWatermarkStatus(WatermarkStatus.IDLE);
        clock.setProcessingTime(NOW + 1_000);

        assertThat(watermarks()).containsExactly(100L, NOW + 1_000 - MARGIN);
        assertThat(clock.getOutput()).last().isEqualTo(WatermarkStatus.IDLE);
    }

    @Test
    void neverMovesTimeBack() throws Exception {
        clock.processWatermark(new Watermark(NOW));
        clock.processWatermarkStatus(WatermarkStatus.IDLE);
        clock.setProcessingTime(NOW + 5_000);
        clock.processWatermarkStatus(WatermarkStatus.ACTIVE);
        clock.processWatermark(new Watermark(NOW - 1));

        assertThat(watermarks()).containsExactly(NOW);
    }

    @Test
    void isSilentAgainWhenRecordsComeBack() throws Exception {
        clock.processWatermarkStatus(WatermarkStatus.IDLE);
        clock.setProcessingTime(NOW + 1_000);
        clock.processWatermarkStatus(WatermarkStatus.ACTIVE);
        clock.setProcessingTime(NOW + 60_000);

        assertThat(watermarks()).containsExactly(NOW + 1_000 - MARGIN);
    }

    private List<Long> watermarks() {
        return clock.getOutput().stream()
                .filter(Watermark.class::isInstance)
                .map(mark -> ((Watermark) mark).getTimestamp())
                .toList();
    }
}
