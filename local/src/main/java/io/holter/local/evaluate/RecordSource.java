package io.holter.local.evaluate;

import java.io.IOException;
import java.util.List;

/** The recordings of a folder, read one at a time. */
interface RecordSource {
    /** Names of the recordings, in a stable order. */
    List<String> ids();

    /**
     * Reads a recording.
     *
     * @throws IOException if it cannot be used at all; the message names the file, the place and what is wrong
     */
    RhythmRecord read(String id) throws IOException;
}
