package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.rules.step.PatientState;
import io.holter.schema.alert.Alert;
import io.holter.schema.signal.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Same records in, same alerts out, however they are cut, mixed, repeated, or interrupted by a restart. */
class DetectionPropertyTest {
    /** A build must not depend on the luck of a draw; leave the seed out to search on. */
    private static final String SEED = "20261121";

    private static final RulePack PACK = RulePackLoader.clinical();
    private static final long END = Histories.START + 240 * Histories.HOUR;

    @Property(seed = SEED, tries = 150)
    void cuttingBatchesChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        List<Histories.Upload> uploads = Histories.of("p", seed);

        assertThat(run(Histories.batches(uploads, new SplittableRandom(seed), true)))
                .isEqualTo(run(Histories.batches(uploads, new SplittableRandom(seed), false)));
    }

    @Property(seed = SEED, tries = 150)
    void resendingBatchesChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        List<Histories.Arrival> once = Histories.batches(Histories.of("p", seed), new SplittableRandom(seed), true);
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<Histories.Arrival> twice = new ArrayList<>(once);
        for (Histories.Arrival a : once) {
            if (random.nextInt(4) == 0) {
                twice.add(new Histories.Arrival(a.arrived() + random.nextLong(3 * Histories.HOUR), a.batch()));
            }
        }
        twice.sort(Comparator.comparingLong(Histories.Arrival::arrived));

        assertThat(run(twice)).isEqualTo(run(once));
    }

    @Property(seed = SEED, tries = 50)
    void mixingPatientsChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        List<Deque<Histories.Arrival>> patients = new ArrayList<>();
        List<Alert> apart = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Histories.Arrival> one =
                    Histories.batches(Histories.of("p" + i, seed + i), new SplittableRandom(seed), false);
            patients.add(new ArrayDeque<>(one));
            apart.addAll(run(one));
        }
        List<Histories.Arrival> mixed = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        while (patients.stream().anyMatch(p -> !p.isEmpty())) {
            Deque<Histories.Arrival> next = patients.get(random.nextInt(patients.size()));
            if (!next.isEmpty()) {
                mixed.add(next.poll());
            }
        }

        assertThat(run(mixed)).containsExactlyInAnyOrderElementsOf(apart);
    }

    @Property(seed = SEED, tries = 100)
    void writingAndReadingTheStateChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        List<Histories.Arrival> arrivals = Histories.batches(Histories.of("p", seed), new SplittableRandom(seed), true);
        SplittableRandom random = new SplittableRandom(seed);

        try (InMemoryDetection detection = detection(List.of("p"))) {
            for (Histories.Arrival a : arrivals) {
                if (random.nextInt(10) == 0) {
                    detection.replace("p", copy(detection.patient("p")));
                }
                detection.batch(a.arrived(), a.batch());
            }
            detection.time(END);
            assertThat(byRule(detection.alerts())).isEqualTo(run(arrivals));
            assertThat(detection.patternEntries()).isZero();
        }
    }

    /** Of one signal: between signals the order decides what was known when patience ended. */
    @Property(seed = SEED, tries = 100)
    void disorderOfAMinuteWithinASignalChangesNoEpisode(@ForAll @LongRange(min = 0) long seed) {
        List<Histories.Upload> pulse = Histories.of("p", seed).stream()
                .filter(u -> u.signal() == Signal.HEART_RATE)
                .toList();
        List<Histories.Arrival> inOrder = Histories.batches(pulse, new SplittableRandom(seed), true);
        SplittableRandom random = new SplittableRandom(seed);
        List<Histories.Arrival> disordered = new ArrayList<>();
        for (Histories.Arrival a : inOrder) {
            disordered.add(new Histories.Arrival(a.arrived() + random.nextLong(60_000), a.batch()));
        }
        disordered.sort(Comparator.comparingLong(Histories.Arrival::arrived));

        assertThat(episodes(disordered)).isEqualTo(episodes(inOrder));
    }

    /** Silence is measured in arrival time, so it does depend on when batches come. */
    private static List<String> episodes(List<Histories.Arrival> arrivals) {
        return run(arrivals).stream()
                .filter(a -> !a.getRule().equals("DQ-01"))
                .map(DetectionPropertyTest::episode)
                .toList();
    }

    private static String episode(Alert a) {
        return a.getId() + a.getStatus() + a.getSeverity() + a.getStarted() + a.getDetected() + a.getEvidence();
    }

    private static List<Alert> run(List<Histories.Arrival> arrivals) {
        List<String> patients =
                arrivals.stream().map(a -> a.batch().patient()).distinct().toList();
        try (InMemoryDetection detection = detection(patients)) {
            arrivals.forEach(a -> detection.batch(a.arrived(), a.batch()));
            detection.time(END);
            return byRule(detection.alerts());
        }
    }

    /** Alerts of one key keep their order; between keys there is none. */
    private static List<Alert> byRule(List<Alert> alerts) {
        return alerts.stream().sorted(Comparator.comparing(Alert::getRule)).toList();
    }

    private static InMemoryDetection detection(List<String> patients) {
        InMemoryDetection detection = new InMemoryDetection(PACK, DetectorSettings.standard());
        patients.forEach(p -> detection.profile(p, Histories.START, Histories.profile(p)));
        return detection;
    }

    private static PatientState copy(PatientState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            state.write(new DataOutputStream(bytes));
            return PatientState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
