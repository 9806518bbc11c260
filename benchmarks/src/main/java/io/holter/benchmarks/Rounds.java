package io.holter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes contenders over the same input through warm-up and rounds, one after the other in each round. */
final class Rounds {
    private final BenchOptions options;
    private final Console console;

    Rounds(BenchOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    List<Result> run(String part, List<Contender> contenders) throws Exception {
        List<Contender> chosen =
                contenders.stream().filter(c -> options.wants(c.code())).toList();
        List<Result> results = chosen.stream().map(Result::new).toList();
        for (int round = 0; round <= options.rounds(); round++) {
            for (int i = 0; i < chosen.size(); i++) {
                if (round == 0 || results.get(i).remark().isEmpty()) {
                    round(part, round, chosen.get(i), results.get(i));
                    console.line("    about %s left of this part", left(round, i, results));
                }
            }
        }
        compare(chosen, results);
        return results;
    }

    private void round(String part, int round, Contender contender, Result result) throws Exception {
        System.gc();
        Profile profile = Profile.start(options, round, contender.code());
        Meter meter = Meter.start();
        contender.run();
        boolean capped = round == 0 && meter.wallSeconds() > options.capSeconds();
        result.add(meter, round > 0 || capped);
        profile.stop();
        console.line(
                "%s %s %s: %,d samples in %.1f s, %.1f CPU-s, %,.0f samples/CPU-s",
                part,
                round == 0 ? "warm-up" : "round " + round + "/" + options.rounds(),
                contender.code(),
                contender.samples(),
                meter.wallSeconds(),
                meter.cpuSeconds(),
                contender.samples() / meter.cpuSeconds());
        if (capped) {
            result.remark("one cold round: it took more than " + options.capSeconds() + " s");
        }
    }

    private String left(int round, int done, List<Result> results) {
        double seconds = 0;
        for (int i = 0; i < results.size(); i++) {
            int rounds = options.rounds() - round + (i > done ? 1 : 0);
            seconds +=
                    results.get(i).remark().isEmpty() ? rounds * results.get(i).lastWall() : 0;
        }
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    /** All that know the one rule must have found the same patients: a fast wrong answer is worth nothing. */
    private void compare(List<Contender> chosen, List<Result> results) throws Exception {
        Set<String> reference = null;
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!chosen.get(i).comparable()) {
                continue;
            }
            Set<String> found = chosen.get(i).found();
            reference = reference == null ? found : reference;
            boolean same = found.equals(reference);
            results.get(i).remark(found.size() + " patients found" + (same ? "" : ", NOT THE SAME AS THE FIRST"));
            if (!same) {
                differing.add(chosen.get(i).code());
            }
        }
        if (!differing.isEmpty()) {
            console.line("WARNING: %s found other patients than the first of the part", differing);
        }
    }
}
