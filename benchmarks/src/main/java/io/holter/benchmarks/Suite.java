package io.holter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All parts in their order. */
final class Suite {
    private final BenchOptions options;
    private final Console console;
    private final Path scratch;
    private final Report report;

    Suite(BenchOptions options, Console console) throws IOException {
        this.options = options;
        this.console = console;
        this.scratch = Files.createTempDirectory(options.folder(), "work");
        this.report = new Report(options);
    }

    Report run() throws Exception {
        try (Cluster cluster = Cluster.start(Files.createDirectory(scratch.resolve("flink")))) {
            if (options.wantsAny("a", "b5", "b20", "b44", "b44r")) {
                topics(
                        cluster,
                        Traffic.mixed("mixed", options.size(4_000, 200), options.size(60, 20), 60),
                        this::mixed);
            }
            if (options.wantsAny("a1", "c5", "c20", "c44")) {
                topics(
                        cluster,
                        Traffic.mixed("single", options.size(1_000, 100), options.size(30, 20), 1),
                        this::single);
            }
            if (options.wantsAny("o", "or", "d")) {
                topics(cluster, Traffic.pulse("pulse", options.size(600, 40), 30), this::pulse);
            }
            if (options.wantsAny("dr", "ds")) {
                topics(cluster, Traffic.pulse("pulse-small", options.size(100, 10), 30), this::small);
            }
            if (options.wantsAny("es", "ee", "eo")) {
                inProcess();
            }
            if (options.only().contains("costs")) {
                report.add(new RuleCosts(options).measure());
            }
            if (options.only().contains("rr")) {
                report.add(new RhythmCosts(options).measure());
            }
            if (options.wants("f")) {
                report.add(new StateSize(options, console).measure());
            }
            if (options.wants("g")) {
                report.add(new Soak(options, console, cluster, scratch).run());
            }
        } finally {
            delete(scratch);
        }
        return report;
    }

    private List<Contender> mixed(Bench bench) {
        List<Contender> all = new ArrayList<>();
        all.add(new Ceiling("a", "topic, decode, discard; batches of 60", bench));
        for (int n : new int[] {5, 20, 44}) {
            all.add(detection("b" + n, n + " rules, batches of 60, heap", bench, n, Backend.HEAP));
        }
        all.add(detection("b44r", "44 rules, batches of 60, RocksDB", bench, 44, Backend.ROCKSDB));
        return all;
    }

    private List<Contender> single(Bench bench) {
        List<Contender> all = new ArrayList<>();
        all.add(new Ceiling("a1", "topic, decode, discard; single samples", bench));
        for (int n : new int[] {5, 20, 44}) {
            all.add(detection("c" + n, n + " rules, single samples, heap", bench, n, Backend.HEAP));
        }
        return all;
    }

    private List<Contender> pulse(Bench bench) {
        return List.of(
                one("o", "Holter, the same rule alone, heap", bench, Backend.HEAP),
                one("or", "Holter, the same rule alone, RocksDB", bench, Backend.ROCKSDB),
                new FlinkCep("d", bench, Backend.HEAP));
    }

    private List<Contender> small(Bench bench) {
        return List.of(
                one("ds", "Holter, the same rule alone, heap, small input", bench, Backend.HEAP),
                new FlinkCep("dr", bench, Backend.ROCKSDB));
    }

    private void inProcess() throws Exception {
        PulseSeries series = PulseSeries.of(Traffic.pulse("pulse", options.size(1_500, 60), 30));
        List<Contender> all =
                List.of(new InProcess("eo", series), new EsperEngine("ee", series), new SiddhiEngine("es", series));
        report.add("In process, the one rule, no Kafka", new Rounds(options, console).run("in process", all));
    }

    private Contender one(String code, String title, Bench bench, Backend backend) {
        Path rules = BenchPack.write(scratch.resolve("one"), BenchPack.one());
        return new Detection(code, title, bench, rules, backend, true);
    }

    private Contender detection(String code, String title, Bench bench, int rules, Backend backend) {
        Path folder = BenchPack.write(scratch.resolve("rules" + rules), BenchPack.rules(rules));
        return new Detection(code, title, bench, folder, backend, false);
    }

    private void topics(
            Cluster cluster, Traffic traffic, java.util.function.Function<Bench, List<Contender>> contenders)
            throws Exception {
        Path folder = Files.createDirectory(scratch.resolve(traffic.name()));
        try (Broker broker = Broker.start(folder)) {
            History history = History.send(broker, traffic);
            console.line(
                    "%s: %,d samples in %,d records of %,d patients",
                    traffic.name(), history.samples(), history.records(), traffic.patients());
            Bench bench = new Bench(broker, cluster, traffic, history);
            String title = String.format(
                    "Topic %s: %,d samples in %,d records, %,d patients, %d min",
                    traffic.name(), history.samples(), history.records(), traffic.patients(), traffic.minutes());
            report.add(title, new Rounds(options, console).run(traffic.name(), contenders.apply(bench)));
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
