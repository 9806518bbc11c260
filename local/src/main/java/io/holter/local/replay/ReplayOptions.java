package io.holter.local.replay;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How to read recordings.
 *
 * @param format the format of all files, or null to recognise each by its content
 * @param zone zone of times without one, and of the patients' days
 * @param patient patient of recordings that name none, or null to take the file name; never sent in clear
 * @param key key of the pseudonyms: the same key and id give the same pseudonym
 */
public record ReplayOptions(
        @Nullable RecordingFormat format,
        ZoneId zone,
        @Nullable String patient,
        String key) {

    /** Formats recognised by content, UTC, patients from the files. */
    public static ReplayOptions automatic() {
        return new ReplayOptions(null, ZoneOffset.UTC, null, "holter-replay");
    }

    /** With another zone. */
    public ReplayOptions withZone(ZoneId other) {
        return new ReplayOptions(format, other, patient, key);
    }

    /** With a given format. */
    public ReplayOptions withFormat(@Nullable RecordingFormat other) {
        return new ReplayOptions(other, zone, patient, key);
    }
}
