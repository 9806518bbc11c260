package io.holter.local.simulator;

/**
 * A sport session.
 *
 * @param start local minute of the day
 * @param minutes how long
 * @param peak highest heart rate, /min
 * @param recovery fall of the rate in the first minute after it, /min
 * @param told the watch was told when it began and ended
 * @param exertion how hard the patient found it, 6 to 20 (Borg)
 * @param sport code of the event
 */
record Session(int start, int minutes, double peak, double recovery, boolean told, int exertion, String sport) {
    int end() {
        return start + minutes;
    }

    boolean covers(int minute) {
        return minute >= start && minute < end();
    }

    /** True in the session and while the watch still follows the recovery. */
    boolean followed(int minute) {
        return told && minute >= start && minute < end() + 4;
    }

    /** Heart rate, /min, at a time after the start; {@code resting} is the rate that it begins and ends with. */
    double rate(double secondsIn, double resting) {
        double length = minutes * 60.0;
        double top = resting + (peak - resting) * (1 - Math.exp(-Math.min(secondsIn, length) / 100));
        if (secondsIn <= length) {
            return top;
        }
        double after = secondsIn - length;
        double above = Math.max(1, top - resting);
        double pace = -Math.log(Math.max(0.05, 1 - recovery / above)) / 60;
        return resting + above * Math.exp(-pace * after);
    }
}
