package io.holter.rules.oracle;

import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random rules; {@code unit} is the time between two readings, ms, and the scale of everything. */
final class RandomRules {
    /** Arrival time that rules wait; stories stay within it. */
    static final long PATIENCE = 15 * 60_000;

    private final SplittableRandom r;
    private final boolean full;
    private final long unit;

    RandomRules(SplittableRandom r, boolean full, long unit) {
        this.r = r;
        this.full = full;
        this.unit = unit;
    }

    Sketch rule(String id) {
        List<Palette> signals = signals();
        List<EventInput> events = full ? RandomMade.events(r) : List.of();
        RandomConditions conditions = new RandomConditions(r, full, signals, events);
        List<Sketch.Made> made = full ? new RandomMade(r, unit, conditions).made() : List.of();
        List<Sketch.Step> steps = new ArrayList<>();
        int n = r.nextInt(1, 4);
        for (int i = 0; i < n; i++) {
            steps.add(new Sketch.Step("step_" + (char) ('a' + i), conditions.step(), hold()));
        }
        boolean not = n > 1 && r.nextInt(3) == 0;
        List<Sketch.Element> sequence = sequence(steps.subList(0, not ? n - 1 : n));
        int length = sequence.stream().mapToInt(Sketch.Element::times).sum();
        long apart = length > 1 && r.nextInt(3) == 0 ? unit * r.nextInt(1, 3) : 0;
        long within = length > 1 || not ? Math.max(apart * length, unit * r.nextInt(3, 20)) : 0;
        List<Sketch.Escalation> escalations = new ArrayList<>();
        for (int i = r.nextInt(3); i > 0 && r.nextBoolean(); i--) {
            Sketch.Step step = new Sketch.Step("escalation_" + (escalations.size() + 1), conditions.step(), hold());
            escalations.add(new Sketch.Escalation(Severity.values()[r.nextInt(4)], step, r.nextInt(3) == 0));
        }
        Bool clear = r.nextInt(3) == 0
                ? conditions.compare()
                : new Bool.Not(steps.get(0).when());
        Optional<Bool> appliesTo = r.nextInt(4) == 0 ? Optional.of(conditions.profile()) : Optional.empty();
        Optional<Sketch.Worse> worst = r.nextInt(3) > 0 ? Optional.of(worst(conditions)) : Optional.empty();
        Sketch draft = new Sketch(
                id,
                Severity.values()[r.nextInt(1, 4)],
                appliesTo,
                conditions.limits(),
                signals.stream().map(Palette::signal).toList(),
                events,
                Map.of(),
                made,
                steps,
                sequence,
                not ? steps.get(n - 1).name() : "",
                apart,
                within,
                full && r.nextInt(3) == 0 ? List.of("skip_to_next", "no_skip").get(r.nextInt(2)) : "",
                escalations,
                new Sketch.Step("clear", clear, hold()),
                worst,
                unit * List.of(0, 5, 30, 100).get(r.nextInt(4)),
                PATIENCE);
        return Used.only(
                draft,
                full && !not && signals.size() == 1 && events.isEmpty() && r.nextInt(5) == 0
                        ? unit * r.nextInt(2, 5)
                        : 0);
    }

    private List<Palette> signals() {
        List<Palette> all = new ArrayList<>(Palette.ALL);
        List<Palette> some = new ArrayList<>();
        for (int n = List.of(1, 1, 2, 2, 3).get(r.nextInt(5)); n > 0; n--) {
            some.add(all.remove(r.nextInt(all.size())));
        }
        return some;
    }

    private List<Sketch.Element> sequence(List<Sketch.Step> steps) {
        List<Sketch.Element> all = new ArrayList<>();
        for (Sketch.Step s : steps) {
            int times = full && r.nextInt(5) == 0 ? 2 : 1;
            boolean next = full && !all.isEmpty() && r.nextInt(5) == 0;
            all.add(new Sketch.Element(s.name(), times, next));
        }
        if (r.nextInt(5) == 0) {
            all.add(new Sketch.Element(steps.get(0).name(), 1, false));
        }
        return all;
    }

    private Sketch.Worse worst(RandomConditions conditions) {
        // Where rounding decides which of two values is worse, both are right.
        List<RandomConditions.Known> exact =
                conditions.made().stream().filter(RandomConditions.Known::exact).toList();
        if (!exact.isEmpty() && r.nextInt(3) == 0) {
            return new Sketch.Worse(exact.get(r.nextInt(exact.size())).name(), r.nextBoolean(), 1.37);
        }
        Palette p = conditions.signal();
        return new Sketch.Worse(p.signal().code(), r.nextBoolean(), p.grid() * r.nextInt(1, 4));
    }

    private Sketch.Hold hold() {
        int kind = r.nextInt(full ? 7 : 5);
        if (kind < 2) {
            return new Sketch.Instant();
        }
        if (kind < 5) {
            long length = unit * List.of(0, 2, 3, 5, 8).get(r.nextInt(5));
            long gap = unit * (length == 0 ? r.nextInt(2, 6) : Math.min(length / unit, r.nextInt(1, 4)));
            double coverage = full && length > 0 && unit == 60_000 && r.nextInt(3) == 0 ? 0.7 : 0;
            return new Sketch.Lasting(length, gap, r.nextInt(1, 4), r.nextInt(3) > 0, coverage);
        }
        int of = r.nextInt(1, 7);
        String each = List.of("reading", "window", "day").get(r.nextInt(unit == 60_000 ? 2 : 3));
        long window = each.equals("window") ? unit * r.nextInt(2, 6) : 0;
        long spell = each.equals("day") ? 86_400_000 : Math.max(window, unit);
        long within = r.nextInt(3) == 0 ? spell * r.nextInt(of, 2 * of + 3) : 0;
        return new Sketch.Times(r.nextInt(1, of + 1), of, each, window, within);
    }
}
