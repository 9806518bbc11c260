package io.holter.local.screen;

/** A stage of a command's work, shown while it goes on. Not thread-safe. */
public interface Stage extends AutoCloseable {
    /** How far it is by now. */
    void at(long done);

    /** What came of it, a few words for the closing line. */
    void result(String text);

    /** Ends the stage and prints its closing line. */
    @Override
    void close();
}
