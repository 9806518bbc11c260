package io.holter.local.evaluate;

import java.util.Map;
import java.util.TreeMap;

/** Which rhythm holds when: each name holds until the next. */
final class RhythmChanges {
    private final TreeMap<Long, String> names = new TreeMap<>();

    void add(long time, String name) {
        names.put(time, name);
    }

    /** The rhythm at a time, or "" before the first. */
    String at(long time) {
        Map.Entry<Long, String> entry = names.floorEntry(time);
        return entry == null ? "" : entry.getValue();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
