package io.holter.local.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one file. */
public final class FileAccount {
    private static final int PLACES_KEPT = 5;

    private final String name;
    private final @Nullable RecordingFormat format;
    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private final Map<RejectReason, List<String>> places = new EnumMap<>(RejectReason.class);
    private long accepted;

    FileAccount(String name, @Nullable RecordingFormat format) {
        this.name = name;
        this.format = format;
    }

    void accept() {
        accepted++;
    }

    void reject(RejectReason reason, long place) {
        rejected.merge(reason, 1L, Long::sum);
        List<String> known = places.computeIfAbsent(reason, r -> new ArrayList<>());
        if (known.size() < PLACES_KEPT) {
            known.add(place > 0 ? name + ":" + place : name);
        }
    }

    /** Name of the file, without its folder. */
    public String name() {
        return name;
    }

    /** The format that it was read as, or null if none was recognised. */
    public @Nullable RecordingFormat format() {
        return format;
    }

    /** Rows, data points or values; a file that could not be read at all counts as one. */
    public long rows() {
        return accepted + rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that became samples. */
    public long accepted() {
        return accepted;
    }

    /** Rows that did not, by reason. */
    public Map<RejectReason, Long> rejected() {
        return Map.copyOf(rejected);
    }

    /** The first rows rejected for a reason, as file:line (or file:entry). */
    public List<String> places(RejectReason reason) {
        return List.copyOf(places.getOrDefault(reason, List.of()));
    }
}
