package io.holter.rules.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One beat a second; rhythms are given in seconds. */
class EpisodeBuilderTest {
    private final List<AfEpisode> closed = new ArrayList<>();
    private final List<AfEpisode> opened = new ArrayList<>();
    private final RhythmListener listener = new RhythmListener() {
        @Override
        public void opened(AfEpisode episode) {
            opened.add(episode);
        }

        @Override
        public void closed(AfEpisode episode) {
            closed.add(episode);
        }
    };
    private long time;
    private double score = 3;

    @Test
    void opensAfterThirtySecondsOfEcg() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 0, 0);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 29);
        assertThat(opened).isEmpty();
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 1);
        assertThat(opened).hasSize(1);
        assertThat(builder.open()).isTrue();
    }

    @Test
    void opensAfterSixMinutesOfPulse() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.PPG, 0, 0);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 359);
        assertThat(opened).isEmpty();
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 1);
        assertThat(opened).hasSize(1);
    }

    @Test
    void goesOnOverLessThanAMinuteOfAnotherRhythm() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 0, 0);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        feed(builder, RhythmState.OTHER, 59);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        assertThat(closed).isEmpty();
        feed(builder, RhythmState.OTHER, 60);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).duration()).isEqualTo(259_000);
        assertThat(closed.get(0).beats()).isEqualTo(200);
        assertThat(closed.get(0).meanRate()).isEqualTo(60);
    }

    @Test
    void bridgesThreeMinutesWithoutBeatsButNoMore() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 0, 0);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        time += 179_000;
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        assertThat(closed).isEmpty();
        time += 181_000;
        feed(builder, RhythmState.OTHER, 1);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).end()).isEqualTo(379_000);
    }

    @Test
    void takesTheLagOffBothEnds() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 20, 10);
        feed(builder, RhythmState.OTHER, 100);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 200);
        feed(builder, RhythmState.OTHER, 60);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).start()).isEqualTo(80_000);
        assertThat(closed.get(0).end()).isEqualTo(290_000);
    }

    @Test
    void beginsAnewWhenAnotherRhythmComesBeforeItOpens() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 0, 0);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 20);
        feed(builder, RhythmState.OTHER, 1);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 20);
        assertThat(opened).isEmpty();
    }

    @Test
    void waitsForEvidenceWhenTheScoreIsLow() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 0, 0);
        score = 0.5;
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 119);
        assertThat(opened).isEmpty();
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 1);
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).duration()).isEqualTo(120_000);
    }

    @Test
    void beginsNeitherBeforeTheBeatsNorBeforeTheEndOfTheEpisodeBefore() {
        EpisodeBuilder builder = new EpisodeBuilder(RhythmProfile.ECG, 64, 0);
        feed(builder, RhythmState.UNKNOWN, 20);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        feed(builder, RhythmState.OTHER, 60);
        feed(builder, RhythmState.ATRIAL_FIBRILLATION, 100);
        assertThat(opened).extracting(AfEpisode::start).containsExactly(0L, 120_000L);
    }

    private void feed(EpisodeBuilder builder, RhythmState state, int beats) {
        for (int i = 0; i < beats; i++) {
            time += 1_000;
            builder.beat(time, 1_000, 1_000, state, score, 1, listener);
        }
    }
}
