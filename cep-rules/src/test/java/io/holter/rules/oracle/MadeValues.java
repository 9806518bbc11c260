package io.holter.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works out derived values, each at each reading from all readings up to it. */
final class MadeValues {
    private final Scene scene;
    private final Sketch sketch;
    private final Map<Object, List<Point>> counting = new HashMap<>();
    private final Map<Sketch.Daily, Map<LocalDate, List<Point>>> byDay = new HashMap<>();

    MadeValues(Scene scene, Sketch sketch) {
        this.scene = scene;
        this.sketch = sketch;
    }

    /** A number that counts at a moment. */
    record Point(long time, double value) {}

    double[] of(Sketch.Made made) {
        return IntStream.range(0, scene.readings().size())
                .mapToDouble(i -> at(made.how(), i))
                .toArray();
    }

    private double at(Sketch.How how, int i) {
        if (how instanceof Sketch.Value v) {
            return v.of().at(scene.moment(i));
        } else if (how instanceof Sketch.Window w) {
            return window(w, i);
        } else if (how instanceof Sketch.Last l) {
            return last(l, i);
        } else if (how instanceof Sketch.Daily d) {
            return day(d, i, scene.around().day(time(i)));
        } else if (how instanceof Sketch.Days d) {
            return days(d, i);
        } else if (how instanceof Sketch.Ema e) {
            return ema(points(e.of(), e.when(), i), e.tau());
        } else if (how instanceof Sketch.Cusum c) {
            return cusum(points(c.of(), c.when(), i), c.slack());
        } else if (how instanceof Sketch.Keep k) {
            return keep(k, i);
        } else if (how instanceof Sketch.Since s) {
            return since(s, i);
        }
        return points((Sketch.Points) how, i);
    }

    private long time(int i) {
        return scene.readings().get(i).time();
    }

    /** The readings up to this one at which {@code of} is known and {@code when} is true. */
    private List<Point> points(Num of, Bool when, int until) {
        List<Point> all = counting.computeIfAbsent(List.of(of, when), k -> allPoints(of, when));
        return all.stream().filter(p -> p.time() <= time(until)).toList();
    }

    private List<Point> allPoints(Num of, Bool when) {
        List<Point> all = new ArrayList<>();
        for (int j = 0; j < scene.readings().size(); j++) {
            double value = of.at(scene.moment(j));
            if (Double.isFinite(value) && when.at(scene.moment(j)) == Says.YES) {
                all.add(new Point(time(j), value));
            }
        }
        return all;
    }

    private double window(Sketch.Window w, int i) {
        long t = time(i);
        List<Point> inside = points(w.of(), w.when(), i).stream()
                .filter(p -> Math.floorDiv(p.time(), w.pane()) * w.pane() > t - w.over())
                .toList();
        return inside.size() < w.least() ? Double.NaN : Figures.of(w.statistic(), 0, inside);
    }

    private double last(Sketch.Last l, int i) {
        List<Point> all = points(l.of(), l.when(), i);
        List<Point> last = all.subList(Math.max(0, all.size() - l.readings()), all.size()).stream()
                .filter(p -> l.over() == 0 || time(i) - p.time() < l.over())
                .toList();
        return last.size() < l.least() ? Double.NaN : Figures.of(l.statistic(), l.rank(), last);
    }

    private Map<LocalDate, List<Point>> byDay(Sketch.Daily d) {
        return points(d.of(), d.when(), scene.readings().size() - 1).stream()
                .collect(Collectors.groupingBy(p -> scene.around().day(p.time())));
    }

    /** The value of a local day as known at reading {@code i}; NaN if it is not valid. */
    private double day(Sketch.Daily d, int i, LocalDate date) {
        List<Point> ofDay = byDay.computeIfAbsent(d, this::byDay).getOrDefault(date, List.of()).stream()
                .filter(p -> p.time() <= time(i))
                .toList();
        long hours = ofDay.stream()
                .map(p -> scene.around().local(p.time()).getHour())
                .distinct()
                .count();
        return ofDay.size() < d.least() || hours < d.hours() ? Double.NaN : Figures.of(d.statistic(), 0, ofDay);
    }

    private double days(Sketch.Days d, int i) {
        Sketch.Daily daily = (Sketch.Daily) sketch.made().stream()
                .filter(m -> m.name().equals(d.daily()))
                .findFirst()
                .orElseThrow()
                .how();
        LocalDate today = scene.around().day(time(i));
        List<Point> valid = new ArrayList<>();
        for (int back = d.from(); back >= d.to(); back--) {
            double value = day(daily, i, today.minusDays(back));
            if (!Double.isNaN(value)) {
                valid.add(new Point(-back * 86_400_000L, (float) value));
            }
        }
        return valid.size() < d.least() ? Double.NaN : Figures.of(d.statistic(), d.rank(), valid);
    }

    private static double ema(List<Point> points, long tau) {
        double average = Double.NaN;
        for (int j = 0; j < points.size(); j++) {
            double value = points.get(j).value();
            double dt = j == 0 ? 0 : points.get(j).time() - points.get(j - 1).time();
            average = j == 0 ? value : average + (1 - Math.exp(-dt / tau)) * (value - average);
        }
        return average;
    }

    private static double cusum(List<Point> points, double slack) {
        double sum = 0;
        for (Point p : points) {
            sum = Math.max(0, sum + p.value() - slack);
        }
        return points.isEmpty() ? Double.NaN : sum;
    }

    private double keep(Sketch.Keep k, int i) {
        List<Point> points = points(k.of(), k.when(), i);
        if (points.isEmpty()) {
            return Double.NaN;
        }
        Point last = points.get(points.size() - 1);
        return k.maxAge() > 0 && time(i) - last.time() > k.maxAge() ? Double.NaN : last.value();
    }

    private double since(Sketch.Since s, int i) {
        List<Point> points = points(new Num.Plain(0), s.when(), i);
        return points.isEmpty()
                ? Double.POSITIVE_INFINITY
                : (time(i) - points.get(points.size() - 1).time()) / 60_000.0;
    }

    private double points(Sketch.Points p, int i) {
        Sketch.Points scored = p.counted().isEmpty()
                ? p
                : (Sketch.Points) sketch.made().stream()
                        .filter(m -> m.name().equals(p.counted()))
                        .findFirst()
                        .orElseThrow()
                        .how();
        TreeMap<String, Double> known = new TreeMap<>();
        for (Sketch.Group g : scored.groups()) {
            double points = group(g, i);
            if (!Double.isNaN(points)) {
                known.put(g.name(), points);
            }
        }
        if (known.size() < scored.least()) {
            return Double.NaN;
        }
        return p.counted().isEmpty()
                ? known.values().stream().mapToDouble(x -> x).sum()
                : known.values().stream().filter(x -> x > 0).count();
    }

    private double group(Sketch.Group g, int i) {
        Says any = Says.NO;
        for (Sketch.Band b : g.bands()) {
            Says now = b.when().at(scene.moment(i));
            if (now == Says.YES) {
                return b.points();
            }
            any = any.or(now);
        }
        return any == Says.UNKNOWN ? Double.NaN : 0;
    }
}
