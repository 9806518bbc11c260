package io.holter.rules.oracle;

import io.holter.schema.care.CareEventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random derived values, of which later ones may look at earlier ones. */
final class RandomMade {
    private static final long DAY = 86_400_000;
    private static final List<String> SIMPLE = List.of("mean", "min", "max", "range", "change", "count", "sum", "sd");

    private final SplittableRandom r;
    private final long unit;
    private final RandomConditions conditions;
    private final List<Sketch.Made> made = new ArrayList<>();

    RandomMade(SplittableRandom r, long unit, RandomConditions conditions) {
        this.r = r;
        this.unit = unit;
        this.conditions = conditions;
    }

    /** Events that a rule listens to. */
    static List<EventInput> events(SplittableRandom r) {
        List<EventInput> all = List.of(
                new EventInput(CareEventKind.MEDICATION_DUE, "B01A"),
                new EventInput(CareEventKind.MEDICATION_TAKEN, "B01A"),
                new EventInput(CareEventKind.SESSION_STOP, ""),
                new EventInput(CareEventKind.POSTURE, "standing"),
                new EventInput(CareEventKind.SYMPTOM, "dizziness"));
        return r.nextInt(3) > 0 ? List.of() : List.of(all.get(r.nextInt(all.size())));
    }

    List<Sketch.Made> made() {
        for (int n = r.nextInt(4); n > 0; n--) {
            one("made_" + (made.size() + 1));
        }
        return made;
    }

    private void one(String name) {
        Palette p = conditions.signal();
        Num of = RandomConditions.column(p.signal());
        Bool when = r.nextInt(3) == 0 ? conditions.other() : new Bool.Flag("true");
        String unitOf = p.signal().unit();
        double limit = p.limit(r);
        int least = r.nextInt(1, 5);
        switch (r.nextInt(10)) {
            case 0 ->
                add(name, unitOf, new Sketch.Value(new Num.Op("-", of, new Num.Plain(p.limit(r)))), true, p.grid());
            case 1, 2 -> {
                String s = r.nextInt(6) == 0 ? "slope" : SIMPLE.get(r.nextInt(SIMPLE.size()));
                long pane = unit * r.nextInt(1, 5);
                add(
                        name,
                        unitOf(s, unitOf),
                        new Sketch.Window(s, of(s, of), when(s, when), pane * r.nextInt(1, 9), pane, least(s, least)),
                        exact(s),
                        limit(s, p, limit));
            }
            case 3, 4 -> {
                String s = List.of("median", "mad", "percentile", "slope", "mean", "change", "max")
                        .get(r.nextInt(7));
                int rank = s.equals("percentile") ? List.of(1, 10, 50, 90, 100).get(r.nextInt(5)) : 0;
                long over = r.nextInt(3) == 0 ? unit * r.nextInt(3, 20) : 0;
                add(
                        name,
                        unitOf(s, unitOf),
                        new Sketch.Last(s, rank, of, when, r.nextInt(5, 12), over, least(s, least)),
                        exact(s),
                        limit(s, p, limit));
            }
            case 5 -> days(name, p, of, when);
            case 6 -> add(name, unitOf, new Sketch.Ema(of, when, unit * r.nextInt(2, 20)), false, limit);
            case 7 ->
                add(
                        name,
                        "1",
                        new Sketch.Cusum(
                                new Num.Op("/", new Num.Op("-", of, new Num.Plain(limit)), conditions.limit(p)),
                                when,
                                0.0123),
                        false,
                        0.2);
            case 8 -> add(name, unitOf, new Sketch.Keep(of, when, unit * r.nextInt(1, 10)), true, limit);
            default -> scores(name);
        }
    }

    private void days(String name, Palette p, Num of, Bool when) {
        String daily = List.of("mean", "min", "max", "count", "sum", "range").get(r.nextInt(6));
        add(
                name,
                unitOf(daily, p.signal().unit()),
                new Sketch.Daily(daily, of(daily, of), when(daily, when), r.nextInt(1, 3), r.nextInt(3)),
                exact(daily),
                limit(daily, p, p.limit(r)));
        String s = List.of("median", "mean", "mad", "max", "count", "slope", "percentile", "change")
                .get(r.nextInt(8));
        int from = r.nextInt(2, 20);
        int to = r.nextInt(from);
        String unitOfDay = unitOf(daily, p.signal().unit());
        add(
                name + "_days",
                unitOf(s, unitOfDay),
                new Sketch.Days(
                        s,
                        s.equals("percentile") ? 80 : 0,
                        name,
                        from,
                        to,
                        least(s, r.nextInt(1, Math.min(4, from - to + 2)))),
                s.equals("count"),
                limitOfDays(s, daily, p));
    }

    private double limitOfDays(String statistic, String daily, Palette p) {
        return switch (statistic) {
            case "count" -> 3;
            case "slope" -> p.grid() * 0.237;
            default -> limit(statistic, p, limit(daily, p, p.limit(r))) + 0.0123;
        };
    }

    private void scores(String name) {
        List<Sketch.Group> groups = new ArrayList<>();
        for (int g = r.nextInt(1, 4); g > 0; g--) {
            groups.add(new Sketch.Group(
                    "group_" + g,
                    List.of(new Sketch.Band(conditions.compare(), 2), new Sketch.Band(conditions.compare(), 1))));
        }
        add(name, "1", new Sketch.Points(groups, r.nextInt(1, groups.size() + 1), ""), true, 2);
        if (r.nextInt(3) == 0) {
            Bool when = conditions.compare();
            add(name + "_since", "min", new Sketch.Since(when), true, unit / 60_000.0 * 3);
        }
    }

    private void add(String name, String unitOf, Sketch.How how, boolean exact, double limit) {
        made.add(new Sketch.Made(name, unitOf, how));
        conditions.add(new RandomConditions.Known(name, unitOf, exact, limit));
    }

    /** What is counted is the times at which something is true. */
    private static Num of(String statistic, Num of) {
        return statistic.equals("count") ? new Num.Plain(1) : of;
    }

    private Bool when(String statistic, Bool when) {
        return statistic.equals("count") ? conditions.compare() : when;
    }

    private static String unitOf(String statistic, String unit) {
        return switch (statistic) {
            case "count" -> "1";
            case "slope" -> unit + "/d";
            default -> unit;
        };
    }

    private static boolean exact(String statistic) {
        return !List.of("sd", "slope", "mad").contains(statistic);
    }

    private static int least(String statistic, int least) {
        return List.of("slope", "sd").contains(statistic) ? Math.max(2, least) : least;
    }

    /** A number that the statistic passes now and then. */
    private double limit(String statistic, Palette p, double limit) {
        return switch (statistic) {
            case "count" -> r.nextInt(2, 8);
            case "sum" -> limit * r.nextInt(2, 5);
            case "range", "change", "sd", "mad" -> p.grid() * r.nextInt(1, 3);
            case "slope" -> p.grid() * 0.037 * DAY / unit;
            default -> limit;
        };
    }
}
