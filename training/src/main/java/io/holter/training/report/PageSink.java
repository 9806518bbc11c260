package io.holter.training.report;

/** Where pages go: an object store seen through the one thing a report needs. Called from several threads at once. */
@FunctionalInterface
public interface PageSink {

    /**
     * Writes an object, replacing what was there.
     *
     * @param key path below the store root, such as {@code reports/date=2026-02-28/de/index.html}; holds no pseudonym
     * @param content the whole object
     */
    void put(String key, byte[] content);
}
