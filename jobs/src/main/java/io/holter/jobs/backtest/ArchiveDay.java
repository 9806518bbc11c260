package io.holter.jobs.backtest;

/**
 * What one reader reads at once: a day of its share of the patients.
 *
 * @param shard which share
 * @param day measurement day of samples, arrival day of records; days since 1970 UTC
 * @param vitals keys of files with samples of its patients
 * @param profiles keys of files with profiles, its patients' and others'
 * @param careEvents keys of files with care events, its patients' and others'
 */
public record ArchiveDay(int shard, long day, String[] vitals, String[] profiles, String[] careEvents) {
    @Override
    public String toString() {
        return "ArchiveDay[" + shard + ", " + day + "]";
    }
}
