package io.holter.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputReplayTest {
    @TempDir
    Path folder;

    @Test
    void namesWhatIsWrongWithAFile() throws IOException {
        assertThat(rejectedOf(folder.resolve("nowhere"))).containsExactly(RejectReason.NOT_FOUND);
        assertThat(rejectedOf(ReplayExamples.file(folder, "empty.csv", ""))).containsExactly(RejectReason.EMPTY_FILE);
        assertThat(rejectedOf(ReplayExamples.file(folder, "prose.txt", "Dear all,\nplease find attached\n")))
                .containsExactly(RejectReason.UNRECOGNISED);
        assertThat(rejectedOf(ReplayExamples.file(folder, "half.json", "{\"resourceType\": \"Obs")))
                .containsExactly(RejectReason.BAD_JSON);
        assertThat(rejectedOf(ReplayExamples.file(folder, "h.csv", "patient,signal,time,value,unit\n")))
                .containsExactly(RejectReason.EMPTY_FILE);
    }

    @Test
    void keepsWhatCameBeforeACutInAPackedFile() throws IOException {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            rows.append(600 + random.nextInt(400)).append('\n');
        }
        byte[] packed = ReplayExamples.gzip(rows.toString());
        Path file = Files.write(folder.resolve("rr.txt.gz"), Arrays.copyOf(packed, packed.length / 2));

        Replay replay = ReplayExamples.read(file);

        assertThat(replay.account().rejected()).containsKey(RejectReason.TRUNCATED);
        assertThat(replay.account().accepted()).isBetween(100L, 19_999L);
        assertThat(ReplayExamples.values(replay)).hasSize((int) replay.account().accepted());
    }

    @Test
    void survivesAHugeLine() throws IOException {
        Path file = ReplayExamples.file(
                folder,
                "huge.csv",
                "patient,signal,time,value,unit\n" + "x".repeat(3_000_000) + "\na,weight,2026-01-01,80,kg\n");

        assertThat(ReplayExamples.read(file).account().accepted()).isEqualTo(1);
        assertThat(ReplayExamples.read(file).account().rejected()).containsOnly(entry(RejectReason.LINE_TOO_LONG, 1L));
    }

    @Test
    void rejectsTimesThatNoDeviceHas() throws IOException {
        Path file = ReplayExamples.file(
                folder,
                "t.csv",
                "patient,signal,time,value,unit\na,weight,1066-10-14,80,kg\na,weight,9999-01-01,80,kg\n");

        assertThat(ReplayExamples.read(file).account().rejected()).containsOnly(entry(RejectReason.BAD_TIME, 2L));
    }

    @ParameterizedTest
    @EnumSource(RecordingFormat.class)
    void neverThrowsOnBinaryJunk(RecordingFormat format) throws IOException {
        ReplayExamples.file(folder, "junk.hea", "junk 1 128 100000\n");
        for (int seed = 0; seed < 25; seed++) {
            byte[] junk = new byte[4_000];
            new Random(seed).nextBytes(junk);
            Path file = Files.write(folder.resolve("junk.atr"), junk);

            Replay replay = Replay.read(List.of(file), ReplayOptions.automatic().withFormat(format));

            assertThat(replay.account().rows()).isPositive();
            assertThat(ReplayExamples.values(replay))
                    .hasSize((int) replay.account().accepted());
        }
    }

    private static Iterable<RejectReason> rejectedOf(Path path) {
        return ReplayExamples.read(path).account().rejected().keySet();
    }
}
