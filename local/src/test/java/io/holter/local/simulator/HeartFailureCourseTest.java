package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeartFailureCourseTest {
    private static final int HORIZON = 30;
    private final HeartFailureCourse course = new HeartFailureCourse(0.01);

    @Test
    void statesTheProbabilityThatSimulationConfirms() {
        double[][] stated = course.probability(HORIZON);

        assertThat(simulated(0, true)).isCloseTo(stated[1][0], within(0.006));
        assertThat(simulated(0, false)).isCloseTo(stated[0][0], within(0.008));
        assertThat(simulated(6, true)).isCloseTo(stated[1][6], within(0.008));
    }

    @Test
    void raisesTheRiskWithCongestionAndMissedMedication() {
        double[][] p = course.probability(HORIZON);

        for (int stage = 1; stage <= HeartFailureCourse.STAGES; stage++) {
            assertThat(p[1][stage]).isGreaterThan(p[1][stage - 1]);
        }
        assertThat(p[0][0]).isGreaterThan(p[1][0]);
    }

    @Test
    void leavesOneToThreeWeeksFromOnsetToTheEvent() {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        int events = 0;
        for (int run = 0; run < 4_000; run++) {
            int stage = 1;
            for (int day = 1; day < 60 && stage > 0; day++) {
                if (random.nextDouble() < HeartFailureCourse.hazard(stage)) {
                    sum += day;
                    events++;
                    break;
                }
                stage = course.nextStage(stage, true, random);
            }
        }

        assertThat(sum / events).isBetween(7.0, 21.0);
    }

    @Test
    void hasNoRiskWithoutHeartFailure() {
        assertThat(new HeartFailureCourse(0).probability(HORIZON)[1][0]).isZero();
    }

    private double simulated(int from, boolean adherent) {
        SplittableRandom random = new SplittableRandom(42);
        int runs = 40_000;
        int events = 0;
        for (int run = 0; run < runs; run++) {
            int stage = from;
            boolean takes = adherent;
            for (int day = 0; day < HORIZON; day++) {
                if (random.nextDouble() < HeartFailureCourse.hazard(stage)) {
                    events++;
                    break;
                }
                stage = course.nextStage(stage, takes, random);
                takes = HeartFailureCourse.nextAdherent(takes, random);
            }
        }
        return events / (double) runs;
    }
}
