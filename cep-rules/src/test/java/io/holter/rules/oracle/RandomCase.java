package io.holter.rules.oracle;

import io.holter.schema.care.PatientProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Random rules and patients for tests of other modules.
 *
 * @param rules text of the rule files by id
 * @param profiles what is known of the patients from the start
 * @param arrivals their batches and care events, in order of arrival
 * @param start before all of them, ms UTC
 * @param end after all that can come of them, ms UTC
 */
public record RandomCase(
        Map<String, String> rules,
        List<PatientProfile> profiles,
        List<Delivery.Arrival> arrivals,
        long start,
        long end) {
    private static final int PATIENTS = 6;
    private static final long MINUTE = 60_000;

    /** The same case for the same seed. */
    public static RandomCase of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sketch> rules = new ArrayList<>();
        while (rules.size() < 3) {
            Sketch rule = new RandomRules(random, true, MINUTE).rule("OR-0" + rules.size());
            rules.addAll(rule.signals().isEmpty() ? List.of() : List.of(rule));
        }
        List<Story> stories = new ArrayList<>();
        for (int p = 0; p < PATIENTS; p++) {
            stories.add(new RandomStories(random, MINUTE).story("p" + p, rules.get(p % rules.size())));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        rules.forEach(r -> texts.put(r.id(), SketchText.of(r)));
        return new RandomCase(
                texts,
                stories.stream()
                        .filter(s -> s.profile() != null)
                        .map(s -> Delivery.profile(s, rules))
                        .toList(),
                stories.stream().flatMap(s -> Delivery.of(s).stream()).toList(),
                stories.stream().mapToLong(Delivery::start).min().orElseThrow(),
                stories.stream().mapToLong(Delivery::end).max().orElseThrow());
    }
}
