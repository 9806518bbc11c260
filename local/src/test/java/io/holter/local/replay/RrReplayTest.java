package io.holter.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.holter.schema.vital.VitalBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RrReplayTest {
    private static final int NORMAL = 1;
    private static final int RHYTHM = 28;

    @TempDir
    Path folder;

    @Test
    void readsMillisecondsAndRejectsDirtyRowsByLine() throws IOException {
        Path file = ReplayExamples.file(folder, "rr.txt", "800\n@\n\n810\n-5\n790\n");

        Replay replay = ReplayExamples.read(file);

        assertThat(ReplayExamples.values(replay)).containsExactly(800, 810, 790);
        assertThat(replay.account().rejected())
                .containsOnly(
                        entry(RejectReason.NOT_A_NUMBER, 1L),
                        entry(RejectReason.EMPTY_ROW, 1L),
                        entry(RejectReason.NOT_AN_INTERVAL, 1L));
        assertThat(replay.account().places(RejectReason.NOT_A_NUMBER)).containsExactly("rr.txt:2");
        VitalBatch batch = ReplayExamples.batches(replay).get(0);
        assertThat(Instant.ofEpochMilli(batch.time(2))).isEqualTo("2020-01-01T00:00:02.400Z");
    }

    @Test
    void seesThatIntervalsAreSeconds() throws IOException {
        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "rr.txt", "0.80\n0.81\n1.02\n"));

        VitalBatch batch = ReplayExamples.batches(replay).get(0);
        assertThat(batch.unit()).isEqualTo("s");
        assertThat(batch.time(1) - batch.time(0)).isEqualTo(810);
    }

    @Test
    void readsBeatsOfAnnotationsAndLeavesOtherMarksOut() throws IOException {
        header("rec 2 128 1000000 9:30:00 31/01/2003");
        Path annotations = annotations(
                word(NORMAL, 100),
                word(RHYTHM, 20),
                word(63, 5),
                "(AFIB\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                word(NORMAL, 108),
                word(59, 0),
                skip(70_000),
                word(NORMAL, 0),
                word(60, 3),
                word(5, 64),
                word(0, 0));

        Replay replay = ReplayExamples.read(annotations);

        assertThat(replay.account().rows()).isEqualTo(3);
        assertThat(ReplayExamples.values(replay)).containsExactly(1_000, 546_875, 500);
        VitalBatch batch = ReplayExamples.batches(replay).get(0);
        assertThat(Instant.ofEpochMilli(batch.time(0))).isEqualTo("2003-01-31T09:30:01.781Z");
    }

    @Test
    void readsTheSameFromHeaderFileAndFolder() throws IOException {
        header("rec 1 250");
        annotations(word(NORMAL, 200), word(NORMAL, 250), word(0, 0));
        ReplayExamples.file(folder, "rec.qrs", "");

        for (Path path : List.of(folder, folder.resolve("rec.hea"), folder.resolve("rec.atr"))) {
            Replay replay = ReplayExamples.read(path);
            assertThat(replay.account().rows()).isEqualTo(1);
            assertThat(ReplayExamples.values(replay)[0]).isCloseTo(1_000, within(1e-9));
        }
    }

    @Test
    void rejectsAnnotationsWithoutHeaderCutShortOrOutsideTheRecord() throws IOException {
        Path annotations = annotations(word(NORMAL, 100), word(NORMAL, 100), word(NORMAL, 900), new byte[] {1});
        assertThat(ReplayExamples.read(annotations).account().rejected())
                .containsOnly(entry(RejectReason.MISSING_HEADER, 1L));

        header("rec 1 128 500");
        assertThat(ReplayExamples.read(annotations).account().rejected())
                .containsOnly(entry(RejectReason.BAD_TIME, 1L), entry(RejectReason.TRUNCATED, 1L));
        assertThat(ReplayExamples.read(annotations).account().accepted()).isEqualTo(1);
    }

    @Test
    void uploadsInBatchesOfSixtyNumberedInOrderOfArrival() throws IOException {
        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "rr.txt", "1000\n".repeat(150)));

        List<VitalBatch> batches = ReplayExamples.batches(replay);
        assertThat(batches).extracting(VitalBatch::size).containsExactly(60, 60, 30);
        assertThat(batches).extracting(VitalBatch::sequence).containsExactly(0L, 1L, 2L);
        assertThat(ReplayExamples.deliveries(replay))
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Long.compare(a.arrived(), b.arrived()));
        assertThat(ReplayExamples.deliveries(replay).get(1).arrived())
                .isEqualTo(batches.get(0).time(59) + 30_000);
        assertThat(replay.until()).isGreaterThan(replay.start());
    }

    private void header(String line) throws IOException {
        ReplayExamples.file(folder, "rec.hea", "# made for a test\n" + line + "\n");
    }

    private Path annotations(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return Files.write(folder.resolve("rec.atr"), bytes.toByteArray());
    }

    private static byte[] word(int code, int step) {
        int word = code << 10 | step;
        return new byte[] {(byte) word, (byte) (word >>> 8)};
    }

    /** A 32-bit step, high word first, each word little endian. */
    private static byte[] skip(int step) {
        return new byte[] {(byte) (step >>> 16), (byte) (step >>> 24), (byte) step, (byte) (step >>> 8)};
    }
}
