package io.holter.rules.rhythm;

import static io.holter.rules.rhythm.RhythmExamples.fibrillation;
import static io.holter.rules.rhythm.RhythmExamples.join;
import static io.holter.rules.rhythm.RhythmExamples.premature;
import static io.holter.rules.rhythm.RhythmExamples.sinus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AfDetectorTest {
    private static final long START = 1_700_000_000_000L;

    private final Told told = new Told();

    @Property(tries = 30)
    void decidesTheSameInAnyBatchesAndAfterAnyRestarts(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        double[] series = mixed(seed);
        Told whole = new Told();
        Told parts = new Told();
        AfDetector one = new AfDetector(RhythmProfile.ECG, whole);
        AfDetector other = new AfDetector(RhythmProfile.ECG, parts);
        long time = START;
        for (double interval : series) {
            time += Math.round(interval) + (random.nextInt(500) == 0 ? random.nextInt(400_000) : 0);
            int flags = random.nextInt(50) == 0 ? AfDetector.SUSPECT : 0;
            RhythmState state = one.beat(time, interval, flags);
            assertThat(other.beat(time, interval, flags)).isEqualTo(state);
            if (random.nextInt(40) == 0) {
                other = copy(other, parts);
            }
            assertThat(other.score().value()).isEqualTo(one.score().value());
            assertThat(other.both()).isEqualTo(one.both());
            assertThat(other.either()).isEqualTo(one.either());
        }
        one.end();
        other.end();
        assertThat(parts.events).isEqualTo(whole.events);
    }

    private static double[] mixed(long seed) {
        return join(
                sinus(400, 70, 0.04, seed),
                fibrillation(300, 100, 0.2, seed),
                premature(300, 75, 0.1, seed),
                fibrillation(150, 80, 0.2, seed + 1),
                sinus(300, 60, 0.08, seed + 1));
    }

    private static AfDetector copy(AfDetector detector, RhythmListener listener) throws IOException {
        AfDetector copy = new AfDetector(RhythmProfile.ECG, listener);
        copy.read(new DataInputStream(new ByteArrayInputStream(bytes(detector))));
        return copy;
    }

    private static byte[] bytes(AfDetector detector) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        detector.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    @Test
    void keepsAsMuchAfterAWeekAsAfterAnHour() throws IOException {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        feed(detector, START, fibrillation(4_000, 90, 0.2, 1));
        int hour = bytes(detector).length;
        feed(detector, START + 3_600_000, fibrillation(600_000, 90, 0.2, 2));
        assertThat(bytes(detector)).hasSize(hour).hasSizeLessThan(2_400);
    }

    @Test
    void tellsOneEpisodeWithTimesNearTheRhythm() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        double[] before = sinus(600, 70, 0.03, 1);
        double[] during = fibrillation(500, 95, 0.22, 2);
        feed(detector, START, join(before, during, sinus(600, 70, 0.03, 3)));
        detector.end();
        assertThat(told.opened).hasSize(1);
        assertThat(told.closed).hasSize(1);
        AfEpisode episode = told.closed.get(0);
        long onset = START + Math.round(sum(before));
        assertThat(episode.start()).isCloseTo(onset, within(30_000L));
        assertThat(episode.end()).isCloseTo(onset + Math.round(sum(during)), within(30_000L));
        assertThat(episode.start()).isEqualTo(told.opened.get(0).start());
        assertThat(episode.meanRate()).isCloseTo(95, within(10.0));
        assertThat(episode.highestRate()).isBetween(95.0, 130.0);
    }

    @Test
    void knowsNothingOfTheRhythmAtFirstAndAfterALongGap() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        assertThat(detector.state()).isEqualTo(RhythmState.UNKNOWN);
        long time = feed(detector, START, fibrillation(300, 90, 0.2, 1));
        assertThat(detector.state()).isEqualTo(RhythmState.ATRIAL_FIBRILLATION);
        assertThat(detector.beat(time + 30_000, 800, 0)).isNotEqualTo(RhythmState.UNKNOWN);
        assertThat(detector.beat(time + 100_000, 800, 0)).isEqualTo(RhythmState.UNKNOWN);
        feed(detector, time + 101_000, sinus(60, 70, 0.03, 2));
        assertThat(detector.state()).isEqualTo(RhythmState.OTHER);
    }

    @Test
    void bridgesTheGapInAnEpisode() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        long time = feed(detector, START, fibrillation(300, 90, 0.2, 1));
        feed(detector, time + 120_000, fibrillation(300, 90, 0.2, 2));
        detector.end();
        assertThat(told.closed).hasSize(1);
    }

    @Test
    void leavesOutBeatsThatComeAgainOrTooLate() throws IOException {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        long time = feed(detector, START, sinus(100, 70, 0.03, 1));
        byte[] state = bytes(detector);
        detector.beat(time, 850, 0);
        detector.beat(time - 5_000, 850, 0);
        assertThat(bytes(detector)).isEqualTo(state);
    }

    @Test
    void countsImpossibleAndSuspectIntervalsAgainstQualityOnly() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        long time = feed(detector, START, sinus(200, 70, 0.03, 1));
        double score = detector.score().value();
        assertThat(detector.quality()).isEqualTo(1);
        detector.beat(time + 100, 100, 0);
        detector.beat(time + 900, 800, AfDetector.SUSPECT);
        detector.beat(time + 1_000, Double.NaN, 0);
        assertThat(detector.quality()).isLessThan(0.96);
        assertThat(detector.score().value()).isEqualTo(score);
        assertThat(detector.state()).isEqualTo(RhythmState.OTHER);
    }

    @Test
    void opensNoEpisodeOfPoorQuality() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        long time = START;
        int beat = 0;
        for (double interval : fibrillation(600, 90, 0.2, 1)) {
            time += Math.round(interval);
            detector.beat(time, interval, beat++ % 3 == 0 ? AfDetector.SUSPECT : 0);
        }
        assertThat(told.opened).isEmpty();
    }

    @Test
    void tellsEveryMinuteItsRhythm() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        feed(detector, START, join(sinus(400, 80, 0.03, 1), fibrillation(600, 100, 0.2, 2)));
        detector.end();
        assertThat(told.minutes).extracting(RhythmMinute::start).isSorted().doesNotHaveDuplicates();
        assertThat(told.minutes.get(2).state()).isEqualTo(RhythmState.OTHER);
        assertThat(told.minutes.get(told.minutes.size() - 2).state()).isEqualTo(RhythmState.ATRIAL_FIBRILLATION);
        assertThat(told.minutes.stream().mapToInt(RhythmMinute::beats).sum()).isEqualTo(1_000);
    }

    @Test
    void measuresEctopyOnceTenHoursAreKnown() {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        long time = feed(detector, START, premature(20_000, 70, 0.12, 1));
        assertThat(detector.ectopy()).isNaN();
        feed(detector, time, premature(40_000, 70, 0.12, 2));
        assertThat(detector.ectopy()).isBetween(0.08, 0.13);
    }

    @Test
    void refusesStateOfAnotherFormat() throws IOException {
        AfDetector detector = new AfDetector(RhythmProfile.ECG, told);
        byte[] state = bytes(detector);
        state[0] = 99;
        assertThatThrownBy(() -> detector.read(new DataInputStream(new ByteArrayInputStream(state))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 99");
    }

    private static long feed(AfDetector detector, long start, double[] series) {
        long time = start;
        for (double interval : series) {
            time += Math.round(interval);
            detector.beat(time, interval, 0);
        }
        return time;
    }

    private static double sum(double[] series) {
        double sum = 0;
        for (double interval : series) {
            sum += interval;
        }
        return sum;
    }

    /** Remembers what it is told. */
    private static final class Told implements RhythmListener {
        private final List<AfEpisode> opened = new ArrayList<>();
        private final List<AfEpisode> closed = new ArrayList<>();
        private final List<RhythmMinute> minutes = new ArrayList<>();
        private final List<Object> events = new ArrayList<>();

        @Override
        public void opened(AfEpisode episode) {
            opened.add(episode);
            events.add(episode);
        }

        @Override
        public void closed(AfEpisode episode) {
            closed.add(episode);
            events.add(episode);
        }

        @Override
        public void minute(RhythmMinute minute) {
            minutes.add(minute);
            events.add(minute);
        }
    }
}
