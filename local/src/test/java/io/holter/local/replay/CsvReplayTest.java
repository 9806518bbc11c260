package io.holter.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.holter.schema.vital.VitalBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReplayTest {
    @TempDir
    Path folder;

    @Test
    void accountsForEveryRowOfHolterCsv() throws IOException {
        Path file = ReplayExamples.file(folder, "home.csv", """
                patient,signal,time,value,unit
                anna,weight,2026-01-01T07:00:00Z,180.5,lb
                anna,weight,2026-01-02T07:00:00Z,81.2,kg
                anna,weight,2026-01-03T07:00:00Z,13,stone
                anna,glucose,2026-01-03T07:00:00Z,5.1,mmol/L
                anna,weight,yesterday,81.2,kg
                anna,weight,2026-01-03T07:00:00Z,heavy,kg
                anna,weight,2026-01-03T07:00:00Z,NaN,kg

                anna,weight
                """);

        Replay replay = ReplayExamples.read(file);

        assertThat(replay.account().rows()).isEqualTo(9);
        assertThat(replay.account().accepted()).isEqualTo(2);
        assertThat(replay.account().rejected())
                .containsOnly(
                        entry(RejectReason.UNKNOWN_UNIT, 1L),
                        entry(RejectReason.NO_SIGNAL_OF_OURS, 1L),
                        entry(RejectReason.BAD_TIME, 1L),
                        entry(RejectReason.NOT_A_NUMBER, 2L),
                        entry(RejectReason.EMPTY_ROW, 1L),
                        entry(RejectReason.WRONG_FIELD_COUNT, 1L));
        assertThat(replay.account().places(RejectReason.UNKNOWN_UNIT)).containsExactly("home.csv:4");
        assertThat(replay.account().toText()).contains("1 files, 9 rows: 2 samples sent, 7 rejected");
        assertThat(ReplayExamples.batches(replay)).extracting(VitalBatch::unit).containsExactly("lb", "kg");
    }

    @Test
    void readsColumnsInAnyOrderWithByteOrderMarkAndWindowsLineEnds() throws IOException {
        Path file = ReplayExamples.file(
                folder,
                "windows.csv",
                "\uFEFFunit,value,time,note,signal,patient\r\n\"/min\",\"72\",2026-01-01 07:00:00,\"a, b\",heart_rate,x\r\n");

        Replay replay = ReplayExamples.read(file);

        assertThat(replay.account().accepted()).isEqualTo(1);
        assertThat(ReplayExamples.batches(replay).get(0).time(0))
                .isEqualTo(Instant.parse("2026-01-01T07:00:00Z").toEpochMilli());
    }

    @Test
    void rejectsEveryRowWhenAColumnIsMissing() throws IOException {
        Path file = ReplayExamples.file(folder, "a.csv", "patient,signal,time,value\na,weight,2026-01-01,80\n");

        assertThat(ReplayExamples.read(file).account().rejected()).containsOnly(entry(RejectReason.MISSING_COLUMN, 1L));
    }

    @Test
    void letsNoIdOfTheRecordingThrough() throws IOException {
        Path file = ReplayExamples.file(
                folder, "a.csv", "patient,signal,time,value,unit\nJane Doe,weight,2026-01-01,80,kg\n");

        Replay replay = ReplayExamples.read(file);

        VitalBatch batch = ReplayExamples.batches(replay).get(0);
        assertThat(batch.patient()).matches("r-[0-9a-f]{16}");
        assertThat(batch.device()).matches("d-[0-9a-f]{16}");
        assertThat(ReplayExamples.deliveries(replay))
                .allMatch(d -> d.key().equals(batch.patient()))
                .noneMatch(d -> new String(d.value(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("Jane"));
    }

    @Test
    void readsFitbitTimesInTheirZoneAcrossSummerTime() throws IOException {
        Path file = ReplayExamples.file(folder, "fitbit.csv", """
                id,time,hr
                7,2016-03-13 01:59:55,60
                7,2016-03-13 02:30:00,61
                7,2016-03-13 03:00:00,62
                7,2016-11-06 00:30:00,63
                7,2016-11-06 01:50:00,64
                7,2016-11-06 01:10:00,65
                7,2016-11-06 25:10:00,66
                """);

        Replay replay = Replay.read(List.of(file), ReplayOptions.automatic().withZone(ZoneId.of("America/New_York")));

        assertThat(replay.account().rejected())
                .containsOnly(entry(RejectReason.NO_SUCH_LOCAL_TIME, 1L), entry(RejectReason.BAD_TIME, 1L));
        List<Instant> times = ReplayExamples.batches(replay).stream()
                .flatMap(b -> java.util.stream.IntStream.range(0, b.size()).mapToObj(b::time))
                .map(Instant::ofEpochMilli)
                .toList();
        assertThat(times)
                .containsExactly(
                        Instant.parse("2016-03-13T06:59:55Z"),
                        Instant.parse("2016-03-13T07:00:00Z"),
                        Instant.parse("2016-11-06T04:30:00Z"),
                        Instant.parse("2016-11-06T05:50:00Z"),
                        Instant.parse("2016-11-06T06:10:00Z"));
    }

    @Test
    void readsFitbitInPackedAmericanForm() throws IOException {
        Path file = folder.resolve("f.csv.gz");
        Files.write(file, ReplayExamples.gzip("Id,Time,Value\n7,4/12/2016 7:21:00 PM,97\n"));

        Replay replay = ReplayExamples.read(file);

        assertThat(replay.account().accepted()).isEqualTo(1);
        assertThat(ReplayExamples.batches(replay).get(0).time(0))
                .isEqualTo(Instant.parse("2016-04-12T19:21:00Z").toEpochMilli());
    }
}
