package io.holter.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What the whole process has used since this meter was made: CPU, wall clock, collector, heap. */
final class Meter {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long wall = System.nanoTime();
    private final long gc = collected();

    private Meter() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static Meter start() {
        return new Meter();
    }

    /** CPU time of all threads, compiler and collector among them, s. */
    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    }

    /** s. */
    double wallSeconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    /** Time in the collector, s. */
    double gcSeconds() {
        return (collected() - gc) / 1e3;
    }

    /** Sum of the peaks of all heap pools, MB: what was reserved by live objects and garbage together, at most. */
    static long peakHeapMegabytes() {
        return pools().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** Heap in use after a full collection, bytes. */
    static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP);
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
