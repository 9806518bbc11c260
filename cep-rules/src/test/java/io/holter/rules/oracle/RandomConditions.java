package io.holter.rules.oracle;

import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random conditions over a rule's inputs, limits, derived values and the patient's surroundings. */
final class RandomConditions {
    private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "<", "<=", ">", ">=", "==", "!=");

    private final SplittableRandom r;
    private final boolean full;
    private final List<Palette> signals;
    private final List<EventInput> events;
    private final List<Sketch.Limit> limits = new ArrayList<>();
    private final List<Known> made = new ArrayList<>();

    /** A derived value that may be used, with a number that it passes now and then. */
    record Known(String name, String unit, boolean exact, double limit) {}

    RandomConditions(SplittableRandom r, boolean full, List<Palette> signals, List<EventInput> events) {
        this.r = r;
        this.full = full;
        this.signals = signals;
        this.events = events;
    }

    List<Sketch.Limit> limits() {
        return limits;
    }

    void add(Known value) {
        made.add(value);
    }

    List<Known> made() {
        return made;
    }

    Palette signal() {
        return signals.get(r.nextInt(signals.size()));
    }

    static Num.Column column(Signal s) {
        return new Num.Column(s.code(), true);
    }

    /** A condition of a step. */
    Bool step() {
        int kind = r.nextInt(full ? 10 : 6);
        if (kind < 3) {
            return compare();
        } else if (kind < 5) {
            return new Bool.Join(r.nextInt(4) > 0, compare(), other());
        } else if (kind < 6) {
            return new Bool.Join(true, compare(), new Bool.Join(false, other(), compare()));
        } else if (kind < 7 && !events.isEmpty()) {
            return new Bool.Happens(events.get(r.nextInt(events.size())));
        }
        return made.isEmpty() || r.nextInt(4) == 0 ? new Bool.Join(r.nextBoolean(), other(), compare()) : derived();
    }

    /** A comparison of a signal with a limit. */
    Bool compare() {
        Palette p = signal();
        String operator = OPERATORS.get(r.nextInt(OPERATORS.size()));
        Num left = column(p.signal());
        return switch (r.nextInt(full ? 8 : 5)) {
            case 0, 1 -> new Bool.Compare(operator, left, new Num.Plain(p.limit(r)));
            case 2 -> new Bool.Compare(operator, left, limit(p));
            case 3 -> new Bool.Compare(operator, new Num.Op("-", left, new Num.Plain(p.grid())), limit(p));
            case 4 -> pressures(operator, p);
            case 5 -> new Bool.Compare(operator, choice(p), limit(p));
            case 6 ->
                new Bool.Compare(
                        operator,
                        new Num.Call("abs", new Num.Op("-", left, new Num.Plain(p.limit(r))), left),
                        new Num.Plain(p.grid()));
            default ->
                new Bool.Compare(
                        operator,
                        new Num.Call(r.nextBoolean() ? "least" : "greatest", left, limit(p)),
                        new Num.Plain(p.limit(r)));
        };
    }

    private Bool pressures(String operator, Palette p) {
        boolean both = signals.stream().anyMatch(s -> s.signal() == Signal.SYSTOLIC)
                && signals.stream().anyMatch(s -> s.signal() == Signal.DIASTOLIC);
        return both
                ? new Bool.Compare(
                        operator, new Num.Op("-", column(Signal.SYSTOLIC), column(Signal.DIASTOLIC)), new Num.Plain(40))
                : new Bool.Compare(operator, column(p.signal()), new Num.Plain(p.limit(r)));
    }

    private Num choice(Palette p) {
        return new Num.Choice(
                other(), column(p.signal()), new Num.Op("+", column(p.signal()), new Num.Plain(p.grid())));
    }

    Num.Limit limit(Palette p) {
        String name = "limit_" + p.signal().code();
        if (limits.stream().noneMatch(l -> l.name().equals(name))) {
            double value = p.limit(r);
            limits.add(new Sketch.Limit(name, p.signal().unit(), value, value - p.grid(), value + 2 * p.grid()));
        }
        return new Num.Limit(name);
    }

    /** A comparison of a derived value with a number near to it. */
    Bool derived() {
        Known k = made.get(r.nextInt(made.size()));
        String operator = OPERATORS.get(r.nextInt(8));
        Bool compare = new Bool.Compare(operator, new Num.Column(k.name(), k.exact()), new Num.Plain(k.limit()));
        return r.nextInt(3) == 0 ? new Bool.Join(r.nextInt(3) > 0, compare, compare()) : compare;
    }

    /** Anything else that is true or false. */
    Bool other() {
        int kind = r.nextInt(full ? 14 : 9);
        return switch (kind) {
            case 0, 1, 2 -> new Bool.Flag("at_rest");
            case 3 -> new Bool.Not(new Bool.Flag("in_session"));
            case 4 -> new Bool.Flag("asleep");
            case 5 -> new Bool.Asked("symptom", "dizziness");
            case 6 -> new Bool.Not(new Bool.Flag("copd"));
            case 7 -> new Bool.Compare(">", new Num.Around("since_previous"), new Num.Plain(r.nextInt(4)));
            case 8 -> new Bool.Not(compare());
            case 9 ->
                new Bool.Compare(r.nextBoolean() ? ">=" : "<", new Num.Around("hour"), new Num.Plain(r.nextInt(24)));
            case 10 -> new Bool.Compare(">", new Num.Around("since_session"), new Num.Plain(r.nextInt(60)));
            case 11 -> new Bool.Known(r.nextBoolean() ? choice(signal()) : column(signal().signal()));
            case 12 -> new Bool.Asked("takes", "B01A");
            default ->
                made.isEmpty()
                        ? new Bool.Flag("true")
                        : new Bool.Known(
                                new Num.Column(made.get(r.nextInt(made.size())).name(), true));
        };
    }

    /** For whom a rule is. */
    Bool profile() {
        return switch (r.nextInt(full ? 4 : 3)) {
            case 0 -> new Bool.Not(new Bool.Flag("copd"));
            case 1 -> new Bool.Compare(">=", new Num.Around("age"), new Num.Plain(65));
            case 2 -> new Bool.Join(false, new Bool.Flag("heart_failure"), new Bool.Not(new Bool.Flag("athlete")));
            default -> new Bool.Asked("takes", "B01");
        };
    }
}
