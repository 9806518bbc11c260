package io.holter.local.evaluate;

import io.holter.local.platform.PlatformException;
import io.holter.local.screen.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules of heart rate and pause on annotated recordings. Truth is the same criterion on audited beats: minutes whose mean
 * rate from audited beats is beyond the limit for as long as the rule asks, and audited intervals as long as a pause. Rules
 * see the beats of another annotation file, and look at rate only: the recordings do not say who rests or sleeps.
 */
public final class RateEvaluation {
    private final RateOptions options;
    private final RecordSource audited;
    private final RecordSource seen;
    private final RateRule fast;
    private final RateRule slow;
    private final RateRule pause;
    private final Map<String, RhythmRuns> runs = new HashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private int records;
    private double hours;

    /** Looks into the folder; it must hold recordings. */
    public RateEvaluation(RateOptions options) {
        this.options = options;
        this.audited = Sources.open(options.records(), "wfdb", options.annotations(), options.annotations(), "");
        this.seen = Sources.open(options.records(), "wfdb", options.annotations(), options.beats(), "");
        String lasting = " for " + options.minutes() + " min";
        this.fast = new RateRule("tachycardia, above " + number(options.fast()) + " /min" + lasting);
        this.slow = new RateRule("bradycardia, below " + number(options.slow()) + " /min" + lasting);
        this.pause = new RateRule("pause of " + number(options.pause()) + " s or more");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Recordings found. */
    public int size() {
        return audited.ids().size();
    }

    /** Evaluates all recordings; what cannot be read is listed, not hidden. */
    public void run(Stage stage) {
        long done = 0;
        for (String id : audited.ids()) {
            try {
                add(audited.read(id), seen.read(id));
            } catch (IOException e) {
                skipped.add(String.valueOf(e.getMessage()));
            }
            stage.at(++done);
        }
        if (records == 0) {
            throw new PlatformException(
                    "none of " + size() + " recordings can be used:\n  " + String.join("\n  ", skipped),
                    "see what is said for each file; --beats names the annotation file with the beats");
        }
    }

    private void add(RhythmRecord truth, RhythmRecord record) {
        if (truth.size() == 0 || record.size() == 0) {
            skipped.add(truth.id() + ": no RR interval in it");
            return;
        }
        records++;
        hours += record.hours();
        MinuteRates real = MinuteRates.of(truth);
        MinuteRates rates = MinuteRates.of(record);
        List<Span> fastRuns = rates.runs(rate -> rate > options.fast(), options.minutes());
        List<Span> slowRuns = rates.runs(rate -> rate < options.slow(), options.minutes());
        fast.add(real.runs(rate -> rate > options.fast(), options.minutes()), fastRuns, record.hours());
        slow.add(real.runs(rate -> rate < options.slow(), options.minutes()), slowRuns, record.hours());
        double least = options.pause() * 1_000;
        pause.add(Pauses.all(truth, least), Pauses.confirmed(record, least), record.hours());
        rhythms(truth, fastRuns, slowRuns);
    }

    private void rhythms(RhythmRecord truth, List<Span> fastRuns, List<Span> slowRuns) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < truth.size(); i++) {
            names.add(truth.name(i));
            of(truth.name(i)).beat(truth.interval(i));
        }
        for (String name : names) {
            for (Span run : Span.runs(truth, i -> truth.name(i).equals(name))) {
                of(name).run(run, fastRuns, slowRuns);
            }
        }
    }

    private RhythmRuns of(String name) {
        return runs.computeIfAbsent(name, RhythmRuns::new);
    }

    RateOptions options() {
        return options;
    }

    List<RateRule> rules() {
        return List.of(fast, slow, pause);
    }

    /** Annotated rhythms, the one that takes most time first. */
    List<RhythmRuns> rhythms() {
        return runs.values().stream()
                .sorted(Comparator.comparingDouble((RhythmRuns r) -> -r.hours()))
                .toList();
    }

    List<String> skipped() {
        return skipped;
    }

    int records() {
        return records;
    }

    double hours() {
        return hours;
    }
}
