package io.holter.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holter.local.platform.PlatformException;
import io.holter.local.screen.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class AfEvaluationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsWhatWasWritten() throws IOException {
        recording(1).wfdb(folder, "r1");
        recording(2).wfdb(folder, "r2");
        AfEvaluation evaluation = run("wfdb", "atr", "");
        BeatCounts counts = summary(evaluation, Detector.SCORE).pooled();
        assertThat(counts.hits() + counts.misses()).isEqualTo(2 * 600);
        assertThat(counts.sensitivity()).isGreaterThan(0.85);
        assertThat(counts.specificity()).isGreaterThan(0.9);
        EpisodeCounts episodes = summary(evaluation, Detector.SCORE).episodes(2);
        assertThat(episodes.real()).isEqualTo(2);
        assertThat(episodes.found()).isEqualTo(2);
        assertThat(episodes.falseEpisodes()).isZero();
        assertThat(summary(evaluation, Detector.SCORE).delay(0.5)).isBetween(15.0, 60.0);
        assertThat(summary(evaluation, Detector.SCORE).burdenError(true)).isLessThan(0.05);
    }

    @Test
    void readsAutomaticBeatsAndTextDumpsAlike() throws IOException {
        Path text = folder.resolve("text");
        recording(1).wfdb(folder.resolve("wfdb"), "04015").text(text, "qrs04015.txt", "atr04015.txt");
        BeatCounts audited = counts(folder.resolve("wfdb"), "wfdb", "atr");
        assertThat(counts(folder.resolve("wfdb"), "wfdb", "qrs")).isEqualTo(audited);
        assertThat(counts(text, "rr-csv", "atr")).isEqualTo(audited);
    }

    @Test
    void readsRhythmsInTheRowsOfBeats() throws IOException {
        String[] rows = recording(1).beatRows().split("\n");
        rows[0] += "\t(N";
        rows[500] += "\t(AFIB";
        rows[1_100] += "\t(N";
        Files.write(folder.resolve("a.csv"), List.of(rows));
        AfEvaluation evaluation = run("rr-csv", "atr", "");
        BeatCounts counts = summary(evaluation, Detector.SCORE).pooled();
        assertThat(counts.hits() + counts.misses()).isEqualTo(600);
        assertThat(counts.correct() + counts.wrong()).isEqualTo(1_000);
    }

    @Test
    void readsRowsOfRdann() throws IOException {
        recording(1).text(folder, "qrs07.txt", "");
        Files.writeString(
                folder.resolve("atr07.txt"),
                "    0:00.004        1     +    0    0    0\t(N\n    6:56.004    104001     +    0    0    0\t(AFIB\n");
        AfEvaluation evaluation = run("rr-csv", "qrs", "");
        assertThat(evaluation.results()).hasSize(1);
        assertThat(evaluation.results().get(0).unlabelled()).isZero();
        BeatCounts counts = summary(evaluation, Detector.ZHOU).pooled();
        assertThat(counts.hits() + counts.misses()).isPositive();
    }

    @Test
    void readsPlainIntervalsWithOneRhythmForAll() throws IOException {
        String rows = "@\n\n" + "800\n812\n790\n".repeat(200);
        Files.writeString(folder.resolve("000.txt"), rows);
        AfEvaluation evaluation = run("rr-csv", "atr", "N");
        assertThat(summary(evaluation, Detector.SCORE).pooled().correct()).isEqualTo(600);
        assertThat(summary(evaluation, Detector.SCORE).pooled().sensitivity()).isNaN();
        assertThat(String.join("\n", AfText.of(evaluation))).contains("000.txt:2: 1 rows without numbers");
    }

    @Test
    void readsShortRecordingsWithLabels() throws IOException {
        new Recordings(1).sinus(60, 70).text(folder, "wqrsA1.csv", "");
        new Recordings(2).fibrillation(60, 90).text(folder, "wqrsA2.csv", "");
        new Recordings(3).fibrillation(60, 90).text(folder, "wqrsA3.csv", "");
        Files.writeString(folder.resolve("REFERENCE.csv"), "A1,N\nA2,A\nA3,~\nA4,N\n");
        AfEvaluation evaluation = run("cinc", "atr", "");
        assertThat(evaluation.shortRecordings()).isTrue();
        List<String> lines = AfText.of(evaluation);
        assertThat(lines).anyMatch(line -> line.contains("rhythm score, causal") && line.contains("1 of 1, 1 of 1"));
    }

    @Test
    void readsShortRecordingsOutOfATarArchive() throws IOException {
        new Recordings(1).sinus(60, 70).text(folder.resolve("new"), "A1.csv", "");
        byte[] table = Files.readAllBytes(folder.resolve("new/A1.csv"));
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(records.resolve("REFERENCE.csv"), "A1,N\nA2,A\n");
        byte[] archive = tar("rr/A1.csv", table);
        Files.write(records.resolve("rr.tar"), archive);
        BeatCounts counts = counts(records, "cinc", "atr");
        assertThat(counts.correct() + counts.wrong()).isEqualTo(60);
        try (OutputStream out =
                new XZOutputStream(Files.newOutputStream(records.resolve("rr.tar")), new LZMA2Options(0))) {
            out.write(archive);
        }
        Files.move(records.resolve("rr.tar"), records.resolve("rr.tar.xz"));
        assertThat(counts(records, "cinc", "atr")).isEqualTo(counts);
        Files.write(records.resolve("rr.tar.xz"), Arrays.copyOf(Files.readAllBytes(records.resolve("rr.tar.xz")), 100));
        assertThatThrownBy(() -> run(records, "cinc", "atr", "")).hasMessageContaining("rr.tar.xz: ends in the middle");
        Files.delete(records.resolve("rr.tar.xz"));
        Files.write(records.resolve("rr.tar"), "x".repeat(2_000).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> run(records, "cinc", "atr", ""))
                .hasMessageContaining("rr.tar: no tar header at byte 0");
    }

    private static byte[] tar(String name, byte[] content) {
        byte[] all = new byte[512 + (content.length + 511) / 512 * 512 + 1_024];
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        byte[] size = String.format(Locale.ROOT, "%011o", content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(path, 0, all, 0, path.length);
        System.arraycopy(size, 0, all, 124, size.length);
        all[156] = '0';
        System.arraycopy(content, 0, all, 512, content.length);
        return all;
    }

    @Test
    void countsFlutterAsAnotherRhythmAndLeavesItOutInTheSecondTable() throws IOException {
        new Recordings(1)
                .rhythm("(N")
                .sinus(300, 70)
                .rhythm("(AFL")
                .fibrillation(300, 90)
                .rhythm("(AFIB")
                .fibrillation(300, 90)
                .wfdb(folder, "r1");
        BeatCounts counts = summary(run("wfdb", "atr", ""), Detector.SCORE).pooled();
        assertThat(counts.flutterCorrect() + counts.flutterWrong()).isEqualTo(300);
        assertThat(counts.specificity()).isLessThan(counts.withoutFlutter().specificity());
    }

    @Test
    void leavesOutBeatsBeforeTheFirstRhythmUnlessALabelIsGiven() throws IOException {
        new Recordings(1).sinus(300, 70).rhythm("(N").sinus(200, 70).wfdb(folder, "r1");
        assertThat(run("wfdb", "atr", "").results().get(0).unlabelled()).isEqualTo(299);
        assertThat(run("wfdb", "atr", "N").results().get(0).unlabelled()).isZero();
    }

    @Test
    void readsWhatAFileHoldsBeforeItsCutAndSaysSo() throws IOException {
        Recordings recording = recording(1);
        recording.wfdb(folder, "r1");
        byte[] bytes = recording.atr();
        Files.write(folder.resolve("r1.atr"), Arrays.copyOf(bytes, bytes.length / 2));
        AfEvaluation evaluation = run("wfdb", "atr", "");
        assertThat(evaluation.results().get(0).beats()).isBetween(700, 900);
        assertThat(evaluation.remarks()).contains("r1.atr: ends at byte " + bytes.length / 2 / 2 * 2);
    }

    @Test
    void listsWhatCannotBeUsedAndGoesOn() throws IOException {
        recording(1).wfdb(folder, "good");
        recording(2).wfdb(folder, "headless");
        Files.delete(folder.resolve("headless.hea"));
        Files.write(folder.resolve("empty.atr"), new byte[0]);
        Files.writeString(folder.resolve("empty.hea"), "empty 1 250 1000\n");
        Files.write(folder.resolve("garbage.atr"), "this is no annotation file at all".getBytes("US-ASCII"));
        Files.writeString(folder.resolve("garbage.hea"), "garbage 1 250 1000\n");
        Files.write(folder.resolve("packed.atr.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        Files.writeString(folder.resolve("packed.hea"), "packed 1 250 1000\n");
        AfEvaluation evaluation = run("wfdb", "atr", "");
        assertThat(evaluation.results()).extracting(RecordResult::id).contains("good");
        assertThat(String.join("\n", evaluation.skipped()))
                .contains("headless.hea: missing")
                .contains("empty: no RR interval in it")
                .contains("packed.atr.gz");
    }

    @Test
    void failsWithAllReasonsIfNothingCanBeUsed() throws IOException {
        Files.write(folder.resolve("a.atr"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> run("wfdb", "atr", ""))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("a.hea: missing");
        assertThatThrownBy(() -> run("cinc", "atr", ""))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("REFERENCE");
        assertThatThrownBy(() -> run("edf", "atr", "")).hasMessageContaining("'edf' is no format");
        assertThatThrownBy(() -> AfEvaluationTest.run(folder.resolve("none"), "wfdb", "atr", ""))
                .hasMessageContaining("no such folder");
    }

    @Test
    void scoresPatientsWithWeightsLearnedWithoutThem() throws IOException {
        for (int i = 0; i < 10; i++) {
            recording(i).wfdb(folder, "r" + i);
        }
        AfOptions options = new AfOptions(folder, "wfdb", "atr", "atr", "", true, null, false, List.of("r1"), 1);
        AfEvaluation evaluation = new AfEvaluation(options);
        assertThat(evaluation.learn(new Silent())).isGreaterThan(100);
        evaluation.run(new Silent());
        assertThat(evaluation.coefficients("r0")).isNotSameAs(evaluation.coefficients("r1"));
        assertThat(summary(evaluation, Detector.SCORE).pooled().balanced()).isGreaterThan(0.9);
        assertThat(evaluation.summariesWithout()).hasSize(Detector.values().length);
    }

    @Test
    void addsTheSameArtefactsForTheSameSeed() throws IOException {
        recording(1).wfdb(folder, "r1");
        RhythmRecord record = new WfdbSource(folder, "atr", "atr", "").read("r1");
        RhythmRecord one = Artefacts.into(record, 5);
        RhythmRecord two = Artefacts.into(record, 5);
        assertThat(one.size()).isEqualTo(two.size()).isCloseTo(record.size(), within(20));
        int moved = 0;
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.interval(i)).isEqualTo(two.interval(i)).isPositive();
            moved += i > 0 && one.time(i) <= one.time(i - 1) ? 1 : 0;
        }
        assertThat(moved).isZero();
    }

    @Test
    void writesTheSameJsonTwiceAndAPageWithPictures() throws IOException {
        recording(1).wfdb(folder, "r<1");
        recording(2).wfdb(folder, "r2");
        AfEvaluation evaluation = run("wfdb", "atr", "");
        AfJson.write(evaluation, folder.resolve("1.json"));
        AfJson.write(run("wfdb", "atr", ""), folder.resolve("2.json"));
        assertThat(folder.resolve("1.json")).hasSameTextualContentAs(folder.resolve("2.json"));
        JsonNode json = new ObjectMapper().readTree(folder.resolve("1.json").toFile());
        assertThat(json.at("/detectors/6/detector").asText()).isEqualTo("score");
        assertThat(json.at("/detectors/6/beats/balanced_accuracy/pooled").asDouble())
                .isGreaterThan(0.9);
        AfPage.write(evaluation, folder.resolve("af.html"));
        assertThat(Files.readString(folder.resolve("af.html")))
                .contains("<svg", "annotated AF", "r&lt;1")
                .doesNotContain("NaN", "http");
    }

    private static Recordings recording(long seed) {
        return new Recordings(seed)
                .rhythm("(N")
                .sinus(500, 70)
                .rhythm("(AFIB")
                .fibrillation(600, 95)
                .rhythm("(N")
                .sinus(500, 65);
    }

    private static BeatCounts counts(Path folder, String format, String beats) {
        return summary(run(folder, format, beats, ""), Detector.SCORE).pooled();
    }

    private AfEvaluation run(String format, String beats, String label) {
        return run(folder, format, beats, label);
    }

    private static AfEvaluation run(Path folder, String format, String beats, String label) {
        AfEvaluation evaluation =
                new AfEvaluation(new AfOptions(folder, format, "atr", beats, label, false, null, false, List.of(), 1));
        evaluation.run(new Silent());
        return evaluation;
    }

    private static Summary summary(AfEvaluation evaluation, Detector detector) {
        return evaluation.summaries().get(detector.ordinal());
    }

    /** Shows nothing. */
    private static final class Silent implements Stage {
        @Override
        public void at(long done) {}

        @Override
        public void result(String text) {}

        @Override
        public void close() {}
    }
}
