package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days resemble the day before, and what happens to a person shows in the body. */
class LatentsTest {
    private static final CohortPlan PLAN = new CohortPlan(300, 60, 9, LocalDate.of(2026, 1, 1));
    private static final List<PersonState> PEOPLE = IntStream.range(0, PLAN.patients())
            .mapToObj(i -> new PersonState(PLAN, i, upload -> {}))
            .toList();

    @Test
    void remembersThePressureOfTheDayBefore() {
        double product = 0;
        double square = 0;
        for (PersonState state : PEOPLE) {
            for (int day = 1; day < PLAN.days(); day++) {
                double today =
                        state.latents().systolic(day) - state.person().body().systolic();
                double yesterday = state.latents().systolic(day - 1)
                        - state.person().body().systolic();
                product += today * yesterday;
                square += today * today;
            }
        }
        assertThat(product / square).isBetween(0.4, 0.95);
    }

    @Test
    void raisesThePressureAfterAMissedDose() {
        double missed = mean((state, day) -> change(state, day, true));
        double taken = mean((state, day) -> change(state, day, false));
        assertThat(missed - taken).isBetween(3.0, 20.0);
    }

    @Test
    void raisesPulseAndTemperatureInAnInfection() {
        double rate = mean((state, day) ->
                state.latents().infection(day) > 0.3 ? state.latents().rate(day) : Double.NaN);
        double usual = mean((state, day) ->
                state.latents().infection(day) == 0 ? state.latents().rate(day) : Double.NaN);
        double fever = mean((state, day) ->
                state.latents().infection(day) > 0.3 ? state.latents().temperature(day) : Double.NaN);
        assertThat(rate - usual).isBetween(6.0, 20.0);
        assertThat(fever).isBetween(37.4, 39.2);
    }

    @Test
    void showsCongestionInWeightPulseVariabilityAndActivity() {
        for (PersonState state : PEOPLE) {
            for (int day = 0; day < PLAN.days(); day++) {
                if (state.latents().congestion(day) > 0.7 && state.latents().infection(day) == 0) {
                    assertThat(state.latents().variability(day))
                            .isLessThan(0.7 * state.person().body().variability());
                    assertThat(state.latents().spo2(day))
                            .isCloseTo(state.person().body().spo2() - 2.2, within(0.5));
                }
            }
        }
    }

    @Test
    void missesFewDosesUsuallyAndManyInASpell() {
        double missed = mean((state, day) ->
                state.life().adherent(day) && state.courses().at(EpisodeKind.LOW_ADHERENCE, day) == 0
                        ? state.doses().missed(day, "B", "C") ? 1 : 0
                        : Double.NaN);
        double inSpell = mean((state, day) ->
                state.life().adherent(day) ? Double.NaN : state.doses().missed(day, "B", "C") ? 1 : 0);
        assertThat(missed).isBetween(0.01, 0.08);
        assertThat(inSpell).isGreaterThan(0.5);
    }

    private static double change(PersonState state, int day, boolean missed) {
        boolean same = state.person().takes("C0") && state.doses().missed(day, Latents.ANTIHYPERTENSIVES) == missed;
        return same ? state.latents().systolic(day) - state.person().body().systolic() : Double.NaN;
    }

    private static double mean(ToDoubleBiFunction<PersonState, Integer> value) {
        return PEOPLE.stream()
                .flatMapToDouble(
                        state -> IntStream.range(0, PLAN.days()).mapToDouble(day -> value.applyAsDouble(state, day)))
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
