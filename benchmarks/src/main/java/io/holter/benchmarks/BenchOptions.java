package io.holter.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * What to run.
 *
 * @param only codes of contenders and parts; empty for all
 * @param rounds measured rounds after one that warms up
 * @param minutes of the soak
 * @param quick tiny inputs, to see that it works
 * @param profile whether stacks are sampled in the last round
 * @param capSeconds a contender whose warm-up takes longer is not run again
 * @param folder where results and temporary files go
 */
record BenchOptions(
        List<String> only, int rounds, int minutes, boolean quick, boolean profile, int capSeconds, Path folder) {

    boolean wants(String code) {
        return only.isEmpty() || only.contains(code);
    }

    boolean wantsAny(String... codes) {
        return List.of(codes).stream().anyMatch(this::wants);
    }

    /** A number of patients or minutes, less if it must be quick. */
    int size(int full, int quickly) {
        return quick ? quickly : full;
    }
}
