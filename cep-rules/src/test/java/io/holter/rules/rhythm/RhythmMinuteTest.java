package io.holter.rules.rhythm;

import static io.holter.rules.rhythm.RhythmExamples.fibrillation;
import static io.holter.rules.rhythm.RhythmExamples.grouped;
import static io.holter.rules.rhythm.RhythmExamples.sinus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmMinuteTest {
    private static final long START = 1_700_000_040_000L;

    private final List<RhythmMinute> minutes = new ArrayList<>();
    private final AfDetector detector = new AfDetector(RhythmProfile.ECG, new RhythmListener() {
        @Override
        public void minute(RhythmMinute minute) {
            minutes.add(minute);
        }
    });
    private long time = START;

    @Test
    void countsBeatsOfTheCalendarMinute() {
        beats(59, 1_000);
        assertThat(minutes).isEmpty();
        beats(1, 1_000);
        RhythmMinute minute = minutes.get(0);
        assertThat(minute.start()).isEqualTo(START);
        assertThat(minute.first()).isEqualTo(START + 1_000);
        assertThat(minute.last()).isEqualTo(START + 59_000);
        assertThat(minute.beats()).isEqualTo(59);
        assertThat(minute.usable()).isEqualTo(59);
        assertThat(minute.decided()).isEqualTo(40);
        assertThat(minute.meanInterval()).isEqualTo(1_000);
        assertThat(minute.rate()).isEqualTo(60);
        assertThat(minute.quality()).isEqualTo(1);
        assertThat(minute.state()).isEqualTo(RhythmState.OTHER);
        assertThat(minute.lasting()).isZero();
    }

    @Test
    void knowsNoSharesBelowTwentyDecisions() {
        beats(39, 1_000);
        detector.end();
        assertThat(minutes.get(0).decided()).isEqualTo(20);
        assertThat(minutes.get(0).fibrillation()).isZero();
        minutes.clear();
        time = START + 600_000;
        beats(38, 1_000);
        detector.end();
        assertThat(minutes.get(0).decided()).isEqualTo(19);
        assertThat(minutes.get(0).fibrillation()).isNaN();
        assertThat(minutes.get(0).agreement()).isNaN();
        assertThat(minutes.get(0).state()).isEqualTo(RhythmState.UNKNOWN);
        assertThat(minutes.get(0).sdnn()).isNaN();
    }

    /** Twelve times 800, 820, 780, 800: squares about the mean 12 x 800, differences 20, -40, 20, 0. */
    @Test
    void measuresVariabilityOfNormalIntervals() {
        for (int i = 0; i < 12; i++) {
            intervals(800, 820, 780, 800);
        }
        detector.end();
        assertThat(minutes.get(0).sdnn()).isCloseTo(Math.sqrt(12 * 800 / 47.0), within(1e-9));
        assertThat(minutes.get(0).rmssd()).isCloseTo(Math.sqrt(12 * 2_400 / 47.0), within(1e-9));
    }

    @Test
    void leavesPrematureBeatsAndWhatTheyInterruptOutOfVariability() {
        beats(20, 800);
        intervals(850, 500, 1_100, 900);
        beats(20, 800);
        detector.end();
        // Normal: 850, 900 and 40 times 800; steps 800-850 and 900-800.
        double sum = 50 + 100;
        double squares = 50 * 50 + 100 * 100;
        assertThat(minutes.get(0).premature()).isEqualTo(1);
        assertThat(minutes.get(0).sdnn()).isCloseTo(Math.sqrt((squares - sum * sum / 42) / 41), within(1e-9));
        assertThat(minutes.get(0).rmssd()).isCloseTo(Math.sqrt(squares / 40), within(1e-9));
    }

    @Test
    void knowsThatTheLastBeatOfAMinuteWasPrematureWhenItsPauseIsInTheNext() {
        beats(74, 800);
        intervals(500);
        assertThat(time - START).isLessThan(60_000);
        intervals(1_100, 800, 800);
        assertThat(minutes).hasSize(1);
        assertThat(minutes.get(0).beats()).isEqualTo(75);
        assertThat(minutes.get(0).sdnn()).isZero();
        assertThat(minutes.get(0).rmssd()).isZero();
    }

    @Test
    void takesNoDifferenceOverMissingBeats() {
        beats(30, 800);
        time += 5_000;
        beats(30, 900);
        detector.beat(time + 400, 400, AfDetector.SUSPECT);
        time += 900;
        beats(10, 1_000);
        detector.end();
        assertThat(minutes.get(0).rmssd()).isZero();
        assertThat(minutes.get(0).usable()).isEqualTo(minutes.get(0).beats() - 1);
    }

    @Test
    void knowsNoVariabilityInFibrillationAndWithMuchEctopy() {
        intervals(fibrillation(400, 90, 0.2, 1));
        detector.end();
        RhythmMinute irregular = minutes.get(2);
        assertThat(irregular.state()).isEqualTo(RhythmState.ATRIAL_FIBRILLATION);
        assertThat(irregular.sdnn()).isNaN();
        assertThat(irregular.rmssd()).isNaN();
        minutes.clear();
        time += 600_000;
        intervals(grouped(400, 70, 4, 2));
        assertThat(minutes.get(2).state()).isEqualTo(RhythmState.OTHER);
        assertThat(minutes.get(2).premature()).isGreaterThan(8);
        assertThat(minutes.get(2).sdnn()).isNaN();
    }

    @Test
    void tellsAgreementAndHowLongTheEpisodeHasLasted() {
        intervals(sinus(400, 70, 0.03, 1));
        int before = minutes.size();
        assertThat(minutes).allMatch(m -> m.episodeStart() == RhythmMinute.NO_EPISODE && m.agreed() == 0);
        long onset = time;
        intervals(fibrillation(900, 90, 0.2, 2));
        RhythmMinute late = minutes.get(minutes.size() - 1);
        assertThat(minutes).hasSizeGreaterThan(before + 5);
        assertThat(late.agreement()).isEqualTo(1);
        assertThat(late.episodeStart()).isCloseTo(onset, within(30_000L));
        assertThat(late.lasting()).isEqualTo(late.last() - late.episodeStart());
        intervals(sinus(400, 70, 0.03, 3));
        assertThat(minutes.get(minutes.size() - 1).lasting()).isZero();
    }

    @Test
    void seesAgreementInShortRecordingsOfAWatch() {
        for (int i = 0; i < 6; i++) {
            time = START + i * 900_000L;
            intervals(fibrillation(110, 95, 0.22, i));
        }
        detector.end();
        assertThat(minutes.stream().filter(m -> m.decided() >= 20)).hasSize(6).allMatch(m -> m.agreement() > 0.5);
    }

    @Test
    void countsUnusableBeatsOnce() {
        beats(30, 1_000);
        detector.beat(time + 5, 5, 0);
        beats(20, 1_000);
        detector.beat(time + 1_000, 5_000, 0);
        detector.end();
        assertThat(minutes.get(0).beats()).isEqualTo(52);
        assertThat(minutes.get(0).usable()).isEqualTo(50);
        assertThat(minutes.get(0).meanInterval()).isEqualTo(1_000);
        assertThat(minutes.get(0).last()).isEqualTo(START + 51_000);
    }

    private void beats(int count, double interval) {
        for (int i = 0; i < count; i++) {
            intervals(interval);
        }
    }

    private void intervals(double... series) {
        for (double interval : series) {
            time += Math.round(interval);
            detector.beat(time, interval, 0);
        }
    }
}
