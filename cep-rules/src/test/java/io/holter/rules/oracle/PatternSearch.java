package io.holter.rules.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the matches of a pattern among the readings at which steps were told, by trying each as a beginning. */
final class PatternSearch {
    private final Sketch sketch;
    private final List<Told> told;
    private final List<Sketch.Element> places = new ArrayList<>();

    /** The steps told at one reading. */
    record Told(int reading, long time, List<Telling> tellings) {
        boolean has(String step) {
            return tellings.stream().anyMatch(t -> t.step().equals(step));
        }
    }

    PatternSearch(Sketch sketch, List<Told> told) {
        this.sketch = sketch;
        this.told = told;
        for (Sketch.Element e : sketch.sequence()) {
            for (int n = 0; n < e.times(); n++) {
                places.add(new Sketch.Element(e.step(), 1, e.next()));
            }
        }
    }

    /** Matches in order of completion, as the rule's skip strategy leaves them. */
    List<Match> matches() {
        List<Match> all = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).has(places.get(0).step())) {
                from(i, all);
            }
        }
        all.sort(Comparator.comparingLong(Match::detected)
                .thenComparing(m -> m.told().get(0)));
        return sketch.afterMatch().isEmpty() || sketch.afterMatch().equals("skip_past_last") ? apart(all) : all;
    }

    /** Matches none of which begins within another one that was complete before it. */
    private static List<Match> apart(List<Match> all) {
        List<Match> kept = new ArrayList<>();
        int used = -1;
        for (Match m : all) {
            if (m.told().get(0) > used) {
                kept.add(m);
                used = m.told().get(m.told().size() - 1);
            }
        }
        return kept;
    }

    private void from(int first, List<Match> all) {
        List<Integer> chain = new ArrayList<>(List.of(first));
        for (Sketch.Element place : places.subList(1, places.size())) {
            int next = next(place, chain.get(chain.size() - 1));
            if (next < 0 || sketch.within() > 0 && time(next) - time(first) > sketch.within()) {
                return;
            }
            chain.add(next);
        }
        int last = chain.get(chain.size() - 1);
        if (sketch.absent().isEmpty()) {
            all.add(new Match(chain, time(last)));
        } else if (absent(last, time(first) + sketch.within())) {
            all.add(new Match(chain, time(first) + sketch.within()));
        }
    }

    private int next(Sketch.Element place, int before) {
        for (int j = before + 1; j < told.size(); j++) {
            if (told.get(j).has(place.step()) && time(j) - time(before) >= sketch.apart()) {
                return j;
            }
            if (place.next()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean absent(int last, long end) {
        for (int j = last + 1; j < told.size() && time(j) <= end; j++) {
            if (told.get(j).has(sketch.absent()) && time(j) - time(last) >= sketch.apart()) {
                return false;
            }
        }
        return true;
    }

    /** When a wait for an absence ends, whether the step came or not. */
    Set<Long> ends() {
        Set<Long> ends = new HashSet<>();
        if (!sketch.absent().isEmpty()) {
            told.stream().filter(t -> t.has(places.get(0).step())).forEach(t -> ends.add(t.time() + sketch.within()));
        }
        return ends;
    }

    private long time(int position) {
        return told.get(position).time();
    }
}
