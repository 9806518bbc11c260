package io.holter.local.simulator;

import io.holter.local.delivery.Delivery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A simulated cohort as the stream of records that its devices send.
 *
 * <p>Days are generated one after the other, and only what is not delivered yet is in memory: about 20 KiB per patient.
 */
public final class Cohort {
    /** No simulated time zone is further east: a local day begins at most this long before the UTC day. */
    private static final long EARLIEST_MIDNIGHT = TimeUnit.HOURS.toMillis(3);

    private static final Comparator<Upload> BY_ARRIVAL = Comparator.comparingLong(Upload::arrived);

    private final CohortPlan plan;
    private final PersonState[] persons;
    private final List<Upload> pending = new ArrayList<>();
    private final Tally tally = new Tally();
    private final SilenceTracker silences;
    private boolean started;
    private boolean finished;

    /** Draws the persons of the cohort; samples are drawn while they are delivered. */
    public Cohort(CohortPlan plan) {
        this(plan, 0, plan.patients());
    }

    private Cohort(CohortPlan plan, int from, int to) {
        this.plan = plan;
        this.persons = new PersonState[to - from];
        for (int i = 0; i < persons.length; i++) {
            persons[i] = new PersonState(plan, from + i, pending::add);
        }
        this.silences = new SilenceTracker(plan, persons);
    }

    /**
     * The same patients as in {@link #Cohort(CohortPlan)}, each as a cohort of one: small in memory, in any order and on
     * any thread. Drawn when the stream comes to it.
     */
    public static Stream<Cohort> people(CohortPlan plan) {
        return IntStream.range(0, plan.patients()).mapToObj(i -> new Cohort(plan, i, i + 1));
    }

    /**
     * All records by arrival, profiles first.
     *
     * @throws IllegalStateException when called a second time: devices have moved on
     */
    public Iterator<Delivery> deliveries() {
        if (started) {
            throw new IllegalStateException("deliveries() was called before; make a new Cohort of the same plan");
        }
        started = true;
        return new DayByDay();
    }

    /**
     * What was planted and sent.
     *
     * @throws IllegalStateException before the last delivery
     */
    public Truth truth() {
        if (!finished) {
            throw new IllegalStateException("truth() is known after the last of deliveries()");
        }
        return Truths.collect(plan, persons, tally.counts(), silences.finish());
    }

    /** A patient of this cohort, from 0. */
    PersonState person(int i) {
        return persons[i];
    }

    private void generate(int day) {
        for (PersonState state : persons) {
            if (day == 0) {
                state.app().enrol();
            }
            PersonDay personDay = new PersonDay(plan, state, day);
            personDay.live();
            state.app().live(personDay);
        }
        pending.sort(BY_ARRIVAL);
    }

    private final class DayByDay implements Iterator<Delivery> {
        private final ArrayDeque<Upload> ready = new ArrayDeque<>();
        private int day;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && day < plan.days()) {
                generate(day++);
                release(day == plan.days() ? plan.until() : plan.midnight(day) - EARLIEST_MIDNIGHT);
            }
            finished = ready.isEmpty();
            return !finished;
        }

        @Override
        public Delivery next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Upload upload = ready.remove();
            tally.on(upload);
            silences.on(upload);
            return upload.delivery();
        }

        /** What arrives before {@code bound} can be delivered; at the end the rest stays on the devices. */
        private void release(long bound) {
            int n = 0;
            while (n < pending.size() && pending.get(n).arrived() < bound) {
                ready.add(pending.get(n++));
            }
            pending.subList(0, n).clear();
        }
    }
}
