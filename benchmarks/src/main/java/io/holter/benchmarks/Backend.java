package io.holter.benchmarks;

import java.util.Map;

/** Where Flink keeps state. */
enum Backend {
    HEAP("heap", Map.of("state.backend.type", "hashmap")),
    ROCKSDB("RocksDB", Map.of("state.backend.type", "rocksdb", "execution.checkpointing.incremental", "true"));

    private final String title;
    private final Map<String, String> settings;

    Backend(String title, Map<String, String> settings) {
        this.title = title;
        this.settings = settings;
    }

    /** Name for the table. */
    String title() {
        return title;
    }

    /** Flink's settings for it; the rest is as Flink ships it. */
    Map<String, String> settings() {
        return settings;
    }
}
