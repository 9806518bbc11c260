package io.holter.local.simulator;

/**
 * Something that lasts days to weeks.
 *
 * @param kind what
 * @param from first day
 * @param to day after the last
 * @param level how strong at its height; the unit depends on the kind (see {@link Courses})
 */
record Course(EpisodeKind kind, int from, int to, double level) {
    private static final double RAMP_DAYS = 3;

    /** Share of the height on a day, 0 to 1: up in a few days and down again; a fever is there at once. */
    double share(int day) {
        if (day < from || day >= to) {
            return 0;
        }
        double up = kind == EpisodeKind.INFECTION ? 1 : Math.min(1, (day - from + 1) / RAMP_DAYS);
        double down = Math.min(1, (to - day) / RAMP_DAYS);
        return Math.min(up, down);
    }
}
