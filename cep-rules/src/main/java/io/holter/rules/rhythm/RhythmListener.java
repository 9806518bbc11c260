package io.holter.rules.rhythm;

/** Is told what a detector finds, in order of time. */
public interface RhythmListener {
    /** An episode has lasted long enough to count. */
    default void opened(AfEpisode episode) {}

    /** An episode is over; its start is that of {@link #opened}. */
    default void closed(AfEpisode episode) {}

    /** A minute with beats is over. */
    default void minute(RhythmMinute minute) {}
}
