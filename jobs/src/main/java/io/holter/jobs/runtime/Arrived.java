package io.holter.jobs.runtime;

/** Something that came through Kafka. */
public interface Arrived {
    /** Kafka record timestamp, ms since 1970 UTC: the clock that watermarks and timers go by. */
    long arrived();
}
