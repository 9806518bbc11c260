package io.holter.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs with coverage, k of n, and the wall clock. */
class TracksTest {
    private static final long MINUTE = 60_000;
    private static final double[] VALUES = {1};

    @Test
    void holdsOnlyWithEnoughMinutesCovered() {
        Run run = new Run();

        for (int minute = 0; minute <= 10; minute++) {
            boolean covered = minute < 4 || minute > 6;
            if (covered) {
                assertThat(add(run, minute * MINUTE)).isFalse();
            }
        }
        // Minutes 0 to 10 less three: 8 of 11. Minute 14 makes it 12 of 15.
        assertThat(run.coverage()).isEqualTo(8 / 11.0);
        assertThat(add(run, 11 * MINUTE)).isFalse();
        assertThat(add(run, 12 * MINUTE)).isFalse();
        assertThat(add(run, 13 * MINUTE)).isFalse();
        assertThat(add(run, 14 * MINUTE)).isTrue();
    }

    private static boolean add(Run run, long time) {
        return run.add(time, VALUES, 10 * MINUTE, 0, 1, true, 0.8);
    }

    @Test
    void countsTheTrueAmongTheLastSpells() {
        Spells spells = new Spells();
        boolean[] truths = {true, true, false, true, false, false, false};
        boolean[] holds = {false, false, false, true, true, false, false};

        for (int i = 0; i < truths.length; i++) {
            spells.begin(i, 5);
            if (truths[i]) {
                spells.mark(i, i, VALUES);
            }
            assertThat(spells.hold(3)).as("after reading %s", i).isEqualTo(holds[i]);
        }
        assertThat(spells.start()).isEqualTo(3);
    }

    @Test
    void letsSpellsGrowOld() {
        Spells spells = new Spells();
        for (int day = 0; day < 3; day++) {
            spells.begin(day, 62);
            spells.mark(day, day, VALUES);
        }
        spells.forget(1);

        assertThat(spells.count()).isEqualTo(2);
        assertThat(spells.start()).isEqualTo(1);
        assertThat(spells.hold(3)).isFalse();
    }

    @Test
    void keepsTheLongestRowOfSpells() {
        Spells spells = new Spells();
        for (int i = 0; i < 200; i++) {
            spells.begin(i, 62);
            spells.mark(i, i, VALUES);
        }

        assertThat(spells.count()).isEqualTo(62);
        assertThat(spells.start()).isEqualTo(138);
    }

    @Test
    void knowsTheWallClockOnBothSidesOfAChange() {
        LocalTime.Clock berlin = new LocalTime().of("Europe/Berlin");
        long change = Instant.parse("2026-03-29T01:00:00Z").toEpochMilli();

        assertThat(berlin.hour(change)).isEqualTo(3);
        assertThat(berlin.hour(change - MINUTE)).isEqualTo(1 + 59 / 60.0);
        assertThat(berlin.hour(Instant.parse("2026-10-25T00:30:00Z").toEpochMilli()))
                .isEqualTo(2.5);
        assertThat(berlin.hour(Instant.parse("2026-10-25T01:30:00Z").toEpochMilli()))
                .isEqualTo(2.5);
        assertThat(berlin.startOf(berlin.day(change))).isEqualTo(change - 2 * 60 * MINUTE);
        assertThat(berlin.year(Instant.parse("2026-12-31T23:00:00Z").toEpochMilli()))
                .isEqualTo(2027);
    }

    @Test
    void takesAZoneThatDoesNotExistForUtc() {
        assertThat(new LocalTime().of("Mars/Olympus").hour(0)).isZero();
    }
}
