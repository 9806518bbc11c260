package io.holter.jobs.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** A counter per value of one label. A value's counter appears when it first counts. Belongs to one task. */
public final class LabelledCounter {
    private final MetricGroup group;
    private final String name;
    private final String label;
    private final Map<String, Counter> counters = new HashMap<>();

    /** Counters {@code name} in {@code group}, told apart by {@code label}. */
    public LabelledCounter(MetricGroup group, String name, String label) {
        this.group = group;
        this.name = name;
        this.label = label;
    }

    /** Counts {@code n} more for {@code value}, which must come from a small set. */
    public void add(String value, long n) {
        counters.computeIfAbsent(value, v -> group.addGroup(label, v).counter(name))
                .inc(n);
    }
}
