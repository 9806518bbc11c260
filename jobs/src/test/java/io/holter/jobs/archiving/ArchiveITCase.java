package io.holter.jobs.archiving;

import static io.holter.jobs.runtime.TestingRecords.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.FailsOnce;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.jobs.runtime.TestingSink;
import io.holter.jobs.runtime.TestingSource;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.landing.LandingSchema;
import io.holter.schema.signal.Signal;
import io.holter.schema.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveITCase {
    private static final int BATCHES = 400;
    private static final long HOUR = 3_600_000L;

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path store;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void landsEveryRecordOnceThoughTheJobBreaksDown(int parallelism) throws Exception {
        TestingSink dead = new TestingSink();
        FailsOnce failure = new FailsOnce();
        run(everything(), failure, dead, parallelism);

        assertThat(failure.hasFailed()).isTrue();
        assertThat(offsets("vitals"))
                .containsExactlyElementsOf(LongStream.range(0, BATCHES).boxed().toList());
        assertThat(samples()).isEqualTo(2L * BATCHES);
        assertThat(offsets("profiles")).containsExactly(0L, 1L);
        assertThat(offsets("care-events")).containsExactly(0L);
        assertThat(letters(rows("dead-letters")))
                .containsExactlyInAnyOrder(Reason.MALFORMED, Reason.IMPLAUSIBLE, Reason.KEY_MISMATCH);
        assertThat(dead.records())
                .map(ArchiveITCase::reason)
                .contains(Reason.MALFORMED, Reason.IMPLAUSIBLE, Reason.KEY_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {2})
    void putsFilesIntoFoldersByArrivalTime(int parallelism) throws Exception {
        run(everything(), new FailsOnce(), new TestingSink(), parallelism);

        assertThat(store.resolve("landing/vitals/dt=2026-01-05/hour=12")).isDirectory();
        assertThat(store.resolve("landing/vitals/dt=2026-01-05/hour=15")).isDirectory();
        assertThat(store.resolve("landing/vitals/dt=2026-01-05/hour=16")).doesNotExist();
    }

    private void run(List<RawRecord> records, FailsOnce failure, TestingSink dead, int parallelism) throws Exception {
        ArchiveConfig config = ArchiveConfig.from(Settings.of(Map.of(
                "kafka.servers",
                "none:1",
                "store.root",
                store.toUri().toString(),
                "source.bounded",
                "true",
                "flink.restart-strategy.type",
                "fixed-delay",
                "flink.restart-strategy.fixed-delay.attempts",
                "2",
                "checkpoint.interval",
                "200 ms",
                "job.parallelism",
                "" + parallelism)));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        StreamEnvironment.prepare(env, config.stream());
        DataStream<RawRecord> source =
                ArrivalTime.attach(env, TestingSource.paced(records, 50), "records", config.stream());
        ArchiveTopology.define(source.map(failure).uid("failure"), dead, config);
        env.execute();
    }

    /** Batches of two samples over four hours, a profile and its withdrawal, an event, and one of each kind of bad. */
    private static List<RawRecord> everything() {
        List<RawRecord> all = new ArrayList<>();
        all.add(TestingRecords.profile("a", 1, START, 0));
        all.add(RawRecord.of(Topic.PROFILES, "a", START + 1, 0, 1, new byte[0]));
        all.add(TestingRecords.symptom("a", "s1", "dyspnoea", START + 2, 0));
        for (int i = 0; i < BATCHES; i++) {
            long arrived = START + i * 4 * HOUR / BATCHES;
            double[] values = i == 7 ? new double[] {70, 900, 72} : new double[] {70, 72};
            all.add(TestingRecords.record(
                    TestingRecords.batch("p" + i % 9, Signal.HEART_RATE, i, arrived - 60_000, 1_000, 0, values),
                    arrived,
                    i));
        }
        all.add(RawRecord.of(Topic.VITALS, "b", START + HOUR, 0, BATCHES, new byte[] {1, 2, 3}));
        RawRecord other = TestingRecords.symptom("a", "s2", "dyspnoea", START + HOUR, 1);
        all.add(RawRecord.of(Topic.CARE_EVENTS, "b", other.arrived(), 0, 1, other.value()));
        return all;
    }

    private List<Long> offsets(String dataset) throws IOException {
        return rows(dataset).stream()
                .map(row -> (Long) row.get("offset"))
                .sorted()
                .toList();
    }

    private long samples() throws IOException {
        return rows("vitals").stream()
                .mapToLong(row -> ((List<?>) row.get("values")).size())
                .sum();
    }

    private static List<Reason> letters(List<GenericRecord> rows) {
        return rows.stream()
                .map(row -> ((DeadLetter) row.get("record")).getReason())
                .toList();
    }

    private static Reason reason(RawRecord letter) {
        return ((Decoded.Valid<DeadLetter>) RecordCodec.deadLetters().decode(letter.value()))
                .value()
                .getReason();
    }

    private List<GenericRecord> rows(String dataset) throws IOException {
        List<GenericRecord> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(store.resolve("landing").resolve(dataset))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".parquet")
                            && !f.getFileName().toString().startsWith("."))
                    .toList()) {
                read(dataset, file, rows);
            }
        }
        return rows;
    }

    private static void read(String dataset, Path file, List<GenericRecord> into) throws IOException {
        Topic topic = Stream.of(Topic.values())
                .filter(t -> LandingSchema.dataset(t).equals(dataset))
                .findFirst()
                .orElseThrow();
        Schema record = topic == Topic.VITALS
                ? LandingSchema.BATCH
                : LandingSchema.of(topic).getField("record").schema().getTypes().get(1);
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file))
                .withDataModel(topic == Topic.VITALS ? SpecificData.get() : SpecificData.getForSchema(record))
                .build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                into.add(row);
            }
        }
    }
}
