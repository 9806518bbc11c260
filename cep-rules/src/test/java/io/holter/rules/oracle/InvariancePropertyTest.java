package io.holter.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.oracle.Delivery.Arrival;
import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.PatientProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Same records, same alerts: random rules and patients, however the records are cut, mixed, repeated or interrupted. */
class InvariancePropertyTest {
    /** A build must not depend on the luck of a draw; leave the seed out to search on. */
    private static final String SEED = "20261121";

    private static final int PATIENTS = 4;
    private static final long MINUTE = 60_000;

    /** Two rules, some patients and a source of chance for what happens to the records. */
    record Setting(List<Sketch> rules, RulePack pack, List<Story> stories, SplittableRandom random) {
        static Setting of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long unit = random.nextInt(3) == 0 ? 240 * MINUTE : MINUTE;
            List<Sketch> rules = new ArrayList<>();
            while (rules.size() < 2) {
                Sketch rule = new RandomRules(random, true, unit).rule("OR-0" + rules.size());
                rules.addAll(rule.signals().isEmpty() ? List.of() : List.of(rule));
            }
            List<Story> stories = new ArrayList<>();
            for (int p = 0; p < PATIENTS; p++) {
                stories.add(new RandomStories(random, unit).story("p" + p, rules.get(p % 2)));
            }
            return new Setting(rules, Trial.pack(rules), stories, random);
        }

        List<Alert> alerts(Story story, List<Arrival> arrivals) {
            try (RestartingDetection detection = begin(List.of(story))) {
                arrivals.forEach(detection::arrive);
                detection.time(Delivery.end(story));
                return byRule(detection.alerts());
            }
        }

        RestartingDetection begin(List<Story> some) {
            RestartingDetection detection = new RestartingDetection(pack);
            for (Story s : some) {
                PatientProfile profile = Delivery.profile(s, rules);
                if (profile != null) {
                    detection.profile(Delivery.start(s), profile);
                }
            }
            return detection;
        }
    }

    /** What is done to the records of a patient. */
    private interface Change {
        List<Arrival> of(List<Arrival> arrivals, SplittableRandom random);
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void cuttingBatchesChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        sameAlerts(seed, Handling::split, false);
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void joiningBatchesChangesNoEpisode(@ForAll @LongRange(min = 0) long seed) {
        sameAlerts(seed, Handling::merge, true);
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void disorderOfBatchesChangesNoEpisode(@ForAll @LongRange(min = 0) long seed) {
        sameAlerts(seed, Handling::disorder, true);
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void repeatingBatchesAndSamplesChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        sameAlerts(seed, Handling::repeat, false);
    }

    private static void sameAlerts(long seed, Change change, boolean laterArrival) {
        Setting setting = Setting.of(seed);
        for (Story story : setting.stories()) {
            List<Arrival> plain = Delivery.of(story);
            List<Alert> changed = setting.alerts(story, change.of(plain, setting.random()));
            List<Alert> expected = setting.alerts(story, plain);
            assertThat(laterArrival ? shown(changed) : changed)
                    .as("%s", setting.rules().stream().map(SketchText::of).toList())
                    .isEqualTo(laterArrival ? shown(expected) : expected);
        }
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void restartsChangeNothing(@ForAll @LongRange(min = 0) long seed) {
        Setting setting = Setting.of(seed);
        for (Story story : setting.stories()) {
            try (RestartingDetection detection = setting.begin(List.of(story))) {
                for (Arrival a : Delivery.of(story)) {
                    if (setting.random().nextInt(6) == 0) {
                        detection.restart();
                    }
                    detection.arrive(a);
                }
                detection.restart();
                detection.time(Delivery.end(story));
                assertThat(byRule(detection.alerts())).isEqualTo(setting.alerts(story, Delivery.of(story)));
            }
        }
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void howOftenTimeIsToldChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        Setting setting = Setting.of(seed);
        for (Story story : setting.stories()) {
            try (RestartingDetection detection = setting.begin(List.of(story))) {
                long now = Delivery.start(story);
                for (Arrival a : Delivery.of(story)) {
                    while (a.arrived() - now > 1 && setting.random().nextInt(3) > 0) {
                        now = setting.random().nextLong(now, a.arrived());
                        detection.time(now);
                    }
                    detection.arrive(a);
                    now = a.arrived();
                }
                detection.time(Delivery.end(story));
                assertThat(byRule(detection.alerts())).isEqualTo(setting.alerts(story, Delivery.of(story)));
            }
        }
    }

    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void mixingPatientsChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        Setting setting = Setting.of(seed);
        List<Deque<Arrival>> waiting = new ArrayList<>();
        List<Alert> apart = new ArrayList<>();
        for (Story story : setting.stories()) {
            waiting.add(new ArrayDeque<>(Delivery.of(story)));
            apart.addAll(setting.alerts(story, Delivery.of(story)));
        }
        try (RestartingDetection detection = setting.begin(setting.stories())) {
            while (waiting.stream().anyMatch(w -> !w.isEmpty())) {
                Arrival next = waiting.get(setting.random().nextInt(PATIENTS)).poll();
                if (next != null) {
                    detection.arrive(next);
                }
            }
            detection.time(
                    setting.stories().stream().mapToLong(Delivery::end).max().orElseThrow());
            assertThat(detection.alerts()).containsExactlyInAnyOrderElementsOf(apart);
        }
    }

    /** Alerts of one rule keep their order; between rules there is none. */
    private static List<Alert> byRule(List<Alert> alerts) {
        return alerts.stream().sorted(Comparator.comparing(Alert::getRule)).toList();
    }

    /** Id, times and evidence: all but when it arrived. */
    private static List<String> shown(List<Alert> alerts) {
        return alerts.stream()
                .map(a -> a.getId()
                        + a.getStatus()
                        + a.getSeverity()
                        + a.getStarted()
                        + a.getDetected()
                        + a.getSuppressed()
                        + a.getEvidence())
                .toList();
    }
}
