package io.holter.benchmarks;

/**
 * How much is sent, and how.
 *
 * @param name in the table
 * @param patients how many, each with a watch
 * @param minutes measured per patient
 * @param batch heart rates per batch, a divisor of 60
 * @param sparse true if signals other than heart rate and steps are sent too
 * @param oneIn of so many patients one has a tachycardia of 13 min in {@code minutesPerEpisode}, and one a near miss
 * @param minutesPerEpisode one chance of an episode in so many minutes
 * @param alarmEvery one in so many heart rate batches ends with a single reading above every limit; 0 for none
 */
record Traffic(
        String name,
        int patients,
        int minutes,
        int batch,
        boolean sparse,
        int oneIn,
        int minutesPerEpisode,
        int alarmEvery) {

    /** A mixed upload, as in a working day. */
    static Traffic mixed(String name, int patients, int minutes, int batch) {
        return new Traffic(name, patients, minutes, batch, true, 100, Math.min(60, minutes), 0);
    }

    /** Heart rate and steps alone, for engines that know one rule. */
    static Traffic pulse(String name, int patients, int minutes) {
        return new Traffic(name, patients, minutes, 60, false, 100, Math.min(60, minutes), 0);
    }

    /** A mixed upload that goes on and sets off two alerts a second at 2,000 batches a second. */
    static Traffic steady(int patients) {
        return new Traffic("steady", patients, Integer.MAX_VALUE, 60, true, 100, 60, 1_000);
    }

    /** The watch of a patient, in a history. */
    Watch watch(int patient) {
        return new Watch(patient, this, Watch.START);
    }
}
