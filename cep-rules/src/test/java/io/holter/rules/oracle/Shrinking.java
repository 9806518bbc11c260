package io.holter.rules.oracle;

import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes a counterexample small: leaves out samples and events as long as engine and oracle still differ. */
final class Shrinking {
    private static final long MINUTE = 60_000;

    private Shrinking() {}

    /** Rule, story and difference of the smallest counterexample found, to be read by people. */
    static String tell(Sketch rule, Story story) {
        Predicate<Story> differs = s -> isLive(s) && Trial.difference(rule, s).isPresent();
        if (!differs.test(story)) {
            return "only together with other rules or patients\n" + SketchText.of(rule);
        }
        Story small = story;
        for (int round = 0; round < 2; round++) {
            Story now = small;
            List<Story.Sample> samples = fewer(now.samples(), s -> differs.test(now.with(s, now.events())));
            List<Story.Event> events = fewer(now.events(), e -> differs.test(now.with(samples, e)));
            small = now.with(samples, events);
        }
        Optional<String> difference = Trial.difference(rule, small);
        return SketchText.of(rule) + "\n" + text(small) + "\n" + difference.orElse("");
    }

    /** A step sample speaks for up to an hour before it: what it says of a reading must come while the rule waits. */
    private static boolean isLive(Story story) {
        List<Long> steps = story.samples().stream()
                .filter(s -> s.signal() == Signal.STEPS)
                .map(Story.Sample::time)
                .toList();
        return IntStream.range(1, steps.size())
                .mapToLong(i -> steps.get(i) - steps.get(i - 1))
                .noneMatch(gap -> gap > 10 * MINUTE && gap <= 60 * MINUTE);
    }

    private static <T> List<T> fewer(List<T> all, Predicate<List<T>> stillDiffers) {
        List<T> kept = new ArrayList<>(all);
        for (int chunk = Math.max(1, kept.size() / 2); chunk >= 1; chunk /= 2) {
            for (int from = 0; from < kept.size(); ) {
                List<T> without = new ArrayList<>(kept);
                without.subList(from, Math.min(kept.size(), from + chunk)).clear();
                if (!without.isEmpty() && stillDiffers.test(without)) {
                    kept = without;
                } else {
                    from += chunk;
                }
            }
        }
        return kept;
    }

    private static String text(Story story) {
        StringBuilder text = new StringBuilder("profile " + story.profile() + "\n");
        story.samples()
                .forEach(s -> text.append("  ")
                        .append(Instant.ofEpochMilli(s.time()))
                        .append(' ')
                        .append(s.signal().code())
                        .append(' ')
                        .append(s.value())
                        .append(" flags ")
                        .append(s.flags())
                        .append(" arrives ")
                        .append(Instant.ofEpochMilli(s.time() + s.delay()))
                        .append('\n'));
        story.events()
                .forEach(e -> text.append("  ")
                        .append(Instant.ofEpochMilli(e.time()))
                        .append(' ')
                        .append(e)
                        .append('\n'));
        return text.toString();
    }
}
