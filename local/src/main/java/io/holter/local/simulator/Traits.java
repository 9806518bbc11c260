package io.holter.local.simulator;

/**
 * Dispositions and habits that nobody measures directly.
 *
 * @param fibrillation how the person fibrillates
 * @param spellsPerDay mean number of spells a day, if paroxysmal
 * @param spread coefficient of variation of the intervals in fibrillation
 * @param ectopy usual share of premature beats, 0 to 1
 * @param artefacts usual share of displaced intervals, 0 to 1
 * @param sessionsPerDay mean number of sport sessions a day
 * @param recovery fall of the rate in the first minute after exercise, /min
 * @param reserve share of the heart-rate reserve that hard exercise reaches
 * @param ceiling prescribed ceiling in exercise, /min; 0 for none
 * @param morning how much higher the pressure is in the morning, mm[Hg]
 * @param dip fall of pressure in the night, %
 * @param orthostatic fall of systolic pressure on standing up, mm[Hg]
 * @param rebound rise of pressure after a missed antihypertensive, mm[Hg]
 * @param missing probability of missing a dose on a day
 * @param nightOff probability of sleeping without the watch
 * @param rhythm wants RR intervals all day
 * @param wrist wants oxygen saturation from the watch
 * @param thermometer owns a thermometer
 * @param skew clock error of the watch, ms
 */
record Traits(
        Fibrillation fibrillation,
        double spellsPerDay,
        double spread,
        double ectopy,
        double artefacts,
        double sessionsPerDay,
        double recovery,
        double reserve,
        double ceiling,
        double morning,
        double dip,
        double orthostatic,
        double rebound,
        double missing,
        double nightOff,
        boolean rhythm,
        boolean wrist,
        boolean thermometer,
        long skew) {

    /** Forms of atrial fibrillation. */
    enum Fibrillation {
        NONE,
        /** In spells, and nobody knows. */
        HIDDEN,
        /** In spells, diagnosed. */
        PAROXYSMAL,
        /** Always, diagnosed. */
        PERMANENT
    }
}
