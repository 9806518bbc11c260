package io.holter.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether one step holds at a reading, judged from the readings from a first one on. */
final class Holding {
    private static final long MINUTE = 60_000;

    private final Scene scene;
    private final Sketch.Step step;
    private final int from;
    private final Says[] truths;
    private final Map<Integer, List<Spell>> counted = new HashMap<>();

    Holding(Scene scene, Sketch.Step step, int from) {
        this.scene = scene;
        this.step = step;
        this.from = from;
        this.truths = IntStream.range(0, scene.readings().size())
                .mapToObj(i -> step.when().at(scene.moment(i)))
                .toArray(Says[]::new);
    }

    /**
     * Why a step holds.
     *
     * @param began reading from which on it has been told or not told as one thing
     * @param since when what holds began, ms
     * @param trues the true readings that carry it, in order
     * @param shown those of them that an alert shows, besides the worst
     */
    record Why(int began, long since, List<Integer> trues, List<Integer> shown) {}

    Says truth(int i) {
        return truths[i];
    }

    /** Why the step holds at this reading; empty if it does not. */
    Optional<Why> at(int i) {
        if (truths[i] == Says.UNKNOWN) {
            return Optional.empty();
        }
        if (step.hold() instanceof Sketch.Times t) {
            return times(t, i);
        }
        if (truths[i] == Says.NO) {
            return Optional.empty();
        }
        List<Integer> run = step.hold() instanceof Sketch.Lasting l ? run(l, i) : List.of(i);
        boolean holds = !(step.hold() instanceof Sketch.Lasting l)
                || IntStream.range(0, run.size()).anyMatch(n -> lasted(l, run.subList(0, n + 1)));
        return holds
                ? Optional.of(new Why(run.get(0), time(run.get(0)), run, List.of(run.get(0), i)))
                : Optional.empty();
    }

    /** The true readings back to the last false one, or to a gap that breaks. */
    private List<Integer> run(Sketch.Lasting l, int i) {
        List<Integer> run = new ArrayList<>();
        if (l.length() == 0 && l.least() == 1) {
            return List.of(i);
        }
        for (int j = i; j >= from && truths[j] != Says.NO; j--) {
            if (truths[j] == Says.YES) {
                int later = run.isEmpty() ? j : run.get(run.size() - 1);
                if (l.gapsBreak() && l.maxGap() > 0 && time(later) - time(j) > l.maxGap()) {
                    break;
                }
                run.add(j);
            }
        }
        Collections.reverse(run);
        return run;
    }

    private boolean lasted(Sketch.Lasting l, List<Integer> run) {
        long start = time(run.get(0));
        long length = time(run.get(run.size() - 1)) - start;
        long minutes = minute(run.get(run.size() - 1)) - minute(run.get(0)) + 1;
        long covered = run.stream().map(this::minute).distinct().count();
        boolean enough = covered >= l.coverage() * minutes;
        return length >= l.length() && run.size() >= l.least() && enough;
    }

    private long minute(int i) {
        return Math.floorDiv(time(i), MINUTE);
    }

    /** A spell that is known: where it begins, and its true readings. */
    private record Spell(long begin, List<Integer> trues) {}

    private Optional<Why> times(Sketch.Times t, int i) {
        if (!enough(t, i)) {
            return Optional.empty();
        }
        int began = i;
        for (int j = i; j >= from && (truths[j] == Says.UNKNOWN || enough(t, j)); j--) {
            began = truths[j] == Says.UNKNOWN ? began : j;
        }
        List<Integer> trues = new ArrayList<>();
        for (int j = i;
                j >= from && (truths[j] == Says.UNKNOWN || !counted(t, j).isEmpty());
                j--) {
            trues.addAll(0, truths[j] == Says.YES ? List.of(j) : List.of());
        }
        return Optional.of(
                new Why(began, counted(t, i).get(0).begin(), trues, trues.subList(trues.size() - 1, trues.size())));
    }

    private boolean enough(Sketch.Times t, int i) {
        return counted(t, i).size() >= t.times();
    }

    private List<Spell> counted(Sketch.Times t, int i) {
        List<Spell> known = counted.get(i);
        if (known == null) {
            known = count(t, i);
            counted.put(i, known);
        }
        return known;
    }

    /** The true ones among the last n spells, young enough. */
    private List<Spell> count(Sketch.Times t, int i) {
        Map<Object, Spell> spells = new LinkedHashMap<>();
        for (int j = from; j <= i; j++) {
            if (truths[j] != Says.UNKNOWN) {
                Spell spell = spells.computeIfAbsent(key(t, j), k -> new Spell(begin(k), new ArrayList<>()));
                if (truths[j] == Says.YES) {
                    spell.trues().add(j);
                }
            }
        }
        List<Spell> all = List.copyOf(spells.values());
        return all.subList(Math.max(0, all.size() - t.of()), all.size()).stream()
                .filter(s -> !s.trues().isEmpty())
                .filter(s -> t.within() == 0 || time(i) - s.begin() <= t.within())
                .toList();
    }

    private Object key(Sketch.Times t, int j) {
        return switch (t.each()) {
            case "reading" -> time(j);
            case "day" -> scene.around().day(time(j));
            default -> Math.floorDiv(time(j), t.window()) * t.window();
        };
    }

    private long begin(Object key) {
        return key instanceof LocalDate day
                ? day.atStartOfDay(scene.around().local(0).getZone())
                        .toInstant()
                        .toEpochMilli()
                : (Long) key;
    }

    private long time(int i) {
        return scene.readings().get(i).time();
    }
}
