package io.holter.rules.oracle;

import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what alerts a rule must raise for a patient. */
final class Oracle {
    private final Sketch sketch;
    private final Scene scene;
    private final Episodes episodes;
    private final Map<Sketch.Escalation, Holding> escalations = new LinkedHashMap<>();
    private final Map<Sketch.Escalation, Teller> tellers = new LinkedHashMap<>();
    private boolean watching;
    private Holding clear;
    private int notEvaluable;

    /**
     * What must come out.
     *
     * @param notEvaluable readings at which the rule could not say yes or no
     * @param sure false if rounding decided somewhere
     */
    record Verdict(List<Expected> alerts, int notEvaluable, boolean sure) {}

    private Oracle(Sketch sketch, Scene scene) {
        this.sketch = sketch;
        this.scene = scene;
        this.episodes = new Episodes(sketch);
        this.clear = new Holding(scene, sketch.clear(), 0);
        for (Sketch.Escalation e : sketch.escalations()) {
            escalations.put(e, new Holding(scene, e.step(), 0));
            tellers.put(e, new Teller(scene, e.step()));
        }
    }

    static Verdict judge(Sketch sketch, Story story) {
        Scene scene = new Scene(sketch, story);
        if (scene.applies() != Says.YES) {
            int unknown = scene.applies() == Says.UNKNOWN ? scene.readings().size() : 0;
            return new Verdict(List.of(), unknown, true);
        }
        Oracle oracle = new Oracle(sketch, scene);
        oracle.tell();
        return new Verdict(oracle.episodes.alerts(), oracle.notEvaluable, !scene.isTooClose());
    }

    private void tell() {
        List<Holding> steps =
                sketch.steps().stream().map(s -> new Holding(scene, s, 0)).toList();
        Map<Integer, PatternSearch.Told> told = told(steps);
        List<PatternSearch.Told> inOrder = List.copyOf(told.values());
        PatternSearch search = new PatternSearch(sketch, inOrder);
        List<Match> matches = search.matches();
        TreeSet<Long> ends = new TreeSet<>(search.ends());
        for (int i = 0; i < scene.readings().size(); i++) {
            long now = scene.readings().get(i).time();
            while (!ends.isEmpty() && ends.first() < now) {
                end(ends.pollFirst(), matches, inOrder, i);
            }
            count(steps, i);
            clear(i);
            step(told.get(i), matches, inOrder);
            escalate(i);
        }
        ends.forEach(end -> end(end, matches, inOrder, scene.readings().size()));
    }

    /** The readings at which steps are told; that depends on nothing but their runs. */
    private Map<Integer, PatternSearch.Told> told(List<Holding> steps) {
        Map<Integer, PatternSearch.Told> all = new LinkedHashMap<>();
        List<Teller> of = sketch.steps().stream().map(s -> new Teller(scene, s)).toList();
        for (int i = 0; i < scene.readings().size(); i++) {
            List<Telling> now = new ArrayList<>();
            for (int s = 0; s < steps.size(); s++) {
                Optional<Holding.Why> why = steps.get(s).at(i);
                if (why.isPresent() && of.get(s).isDue(i, why.get())) {
                    now.add(of.get(s).tell(i, why.get()));
                }
            }
            if (!now.isEmpty()) {
                all.put(i, new PatternSearch.Told(i, scene.readings().get(i).time(), now));
            }
        }
        return all;
    }

    /** The time in which a step must not follow is over; {@code next} is the reading after that. */
    private void end(long end, List<Match> matches, List<PatternSearch.Told> told, int next) {
        watch(next);
        matches.stream().filter(m -> m.detected() == end).forEach(m -> episodes.onset(onset(m, told)));
    }

    /** From now on clear is looked at, from the beginning, and each escalation that holds is told anew. */
    private void watch(int from) {
        if (!watching) {
            watching = true;
            tellers.values().forEach(Teller::forget);
            clear = new Holding(scene, sketch.clear(), from);
        }
    }

    private void count(List<Holding> steps, int i) {
        boolean unknown = steps.stream().anyMatch(s -> s.truth(i) == Says.UNKNOWN)
                || escalations.values().stream().anyMatch(s -> s.truth(i) == Says.UNKNOWN)
                || watching && clear.truth(i) == Says.UNKNOWN;
        notEvaluable += unknown ? 1 : 0;
    }

    private void clear(int i) {
        Optional<Holding.Why> why = watching ? clear.at(i) : Optional.empty();
        if (why.isPresent()) {
            watching = false;
            episodes.close(
                    Telling.of(scene, "clear", i, why.get()),
                    scene.readings().get(i).time());
        }
    }

    private void step(
            PatternSearch.@org.jspecify.annotations.Nullable Told now,
            List<Match> matches,
            List<PatternSearch.Told> told) {
        if (now == null) {
            return;
        }
        watch(now.reading() + 1);
        List<Match> complete = sketch.absent().isEmpty()
                ? matches.stream().filter(m -> m.detected() == now.time()).toList()
                : List.of();
        complete.forEach(m -> episodes.onset(onset(m, told)));
        if (complete.isEmpty()) {
            episodes.worsen(Episodes.Onset.of(sketch, severity(now.reading()), now.time(), now.time(), now.tellings()));
        }
    }

    private Episodes.Onset onset(Match match, List<PatternSearch.Told> told) {
        List<PatternSearch.Told> events = match.told().stream().map(told::get).toList();
        Severity severity = sketch.severity();
        for (PatternSearch.Told t : events) {
            Severity then = severity(t.reading());
            severity = then.ordinal() < severity.ordinal() ? then : severity;
        }
        String first = sketch.sequence().get(0).step();
        long started = events.get(0).tellings().stream()
                .filter(t -> t.step().equals(first))
                .findFirst()
                .orElseThrow()
                .started();
        List<Telling> all = events.stream().flatMap(t -> t.tellings().stream()).toList();
        return Episodes.Onset.of(sketch, severity, started, match.detected(), all);
    }

    /** The rule's severity, or that of an escalation that holds at this reading. */
    private Severity severity(int i) {
        Severity most = sketch.severity();
        for (Map.Entry<Sketch.Escalation, Holding> e : escalations.entrySet()) {
            Severity to = e.getKey().to();
            most = e.getValue().at(i).isPresent() && to.ordinal() < most.ordinal() ? to : most;
        }
        return most;
    }

    private void escalate(int i) {
        for (Map.Entry<Sketch.Escalation, Holding> e : escalations.entrySet()) {
            Optional<Holding.Why> why = e.getValue().at(i);
            if (why.isEmpty() || !e.getKey().opens() && !watching) {
                continue;
            }
            Teller teller = Objects.requireNonNull(tellers.get(e.getKey()));
            if (teller.isDue(i, why.get())) {
                watch(i + 1);
                Telling t = teller.tell(i, why.get());
                long now = scene.readings().get(i).time();
                episodes.escalate(
                        Episodes.Onset.of(sketch, e.getKey().to(), t.started(), now, List.of(t)),
                        e.getKey().opens());
            }
        }
    }
}
