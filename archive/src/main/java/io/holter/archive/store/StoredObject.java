package io.holter.archive.store;

/**
 * An object as a listing shows it.
 *
 * @param key key below the store's root, with {@code /} between parts
 * @param bytes length
 */
public record StoredObject(String key, long bytes) implements Comparable<StoredObject> {
    @Override
    public int compareTo(StoredObject other) {
        return key.compareTo(other.key);
    }
}
