package io.holter.rules.oracle;

import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A rule may have only what it uses: the loader refuses the rest. */
final class Used {
    private Used() {}

    /**
     * The rule without inputs, limits and derived values that nothing names.
     *
     * @param width of the windows of which it sees means; 0 for each sample
     */
    static Sketch only(Sketch draft, long width) {
        Sketch s = draft;
        for (int i = draft.made().size() - 1; i >= 0; i--) {
            s = withoutUnused(s, draft.made().get(i));
        }
        Sketch kept = s;
        String text = SketchText.of(
                with(kept, List.of(), kept.signals(), kept.events(), Map.of(), Optional.empty(), kept.made()));
        List<Signal> signals =
                kept.signals().stream().filter(x -> names(text, x.code())).toList();
        List<EventInput> events =
                kept.events().stream().filter(e -> text.contains(e.text())).toList();
        List<Sketch.Limit> limits =
                kept.limits().stream().filter(l -> names(text, l.name())).toList();
        Map<Signal, Long> resample = width > 0 && signals.size() == 1 ? Map.of(signals.get(0), width) : Map.of();
        Sketch used = with(kept, limits, signals, events, resample, kept.worst(), kept.made());
        boolean known =
                used.worst().map(w -> used.columns().contains(w.column())).orElse(true);
        return known ? used : with(used, limits, signals, events, resample, Optional.empty(), used.made());
    }

    private static Sketch withoutUnused(Sketch s, Sketch.Made made) {
        List<Sketch.Made> others = new ArrayList<>(s.made());
        others.remove(made);
        Sketch without = with(s, s.limits(), s.signals(), s.events(), s.resample(), s.worst(), others);
        return names(SketchText.of(without), made.name()) ? s : without;
    }

    private static Sketch with(
            Sketch s,
            List<Sketch.Limit> limits,
            List<Signal> signals,
            List<EventInput> events,
            Map<Signal, Long> resample,
            Optional<Sketch.Worse> worst,
            List<Sketch.Made> made) {
        return new Sketch(
                s.id(),
                s.severity(),
                s.appliesTo(),
                limits,
                signals,
                events,
                resample,
                made,
                s.steps(),
                s.sequence(),
                s.absent(),
                s.apart(),
                s.within(),
                s.afterMatch(),
                s.escalations(),
                s.clear(),
                worst,
                s.rearm(),
                s.patience());
    }

    private static boolean names(String text, String name) {
        return Pattern.compile("(?<![a-z0-9_])" + name + "(?![a-z0-9_])")
                .matcher(text)
                .find();
    }
}
