package io.holter.local.simulator;

/**
 * Time in atrial fibrillation, ms since 1970 UTC.
 *
 * @param from onset
 * @param to end, exclusive
 * @param faster how much faster the heart is than in sinus rhythm, /min
 * @param otherFrom begin of a time with another rate at rest
 * @param otherTo its end; the same as {@code otherFrom} if there is none
 * @param other that rate, /min: rapid above 100, slow below 50
 */
record Spell(long from, long to, double faster, long otherFrom, long otherTo, double other) {
    boolean covers(long time) {
        return time >= from && time < to;
    }

    boolean other(long time) {
        return time >= otherFrom && time < otherTo;
    }

    long minutes() {
        return (to - from) / 60_000;
    }
}
