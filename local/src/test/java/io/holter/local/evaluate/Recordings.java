package io.holter.local.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Writes generated recordings in the formats that we read. */
final class Recordings {
    static final int FREQUENCY = 250;

    private static final int SKIP = 59;
    private static final int AUX = 63;
    private static final int NORMAL = 1;
    private static final int RHYTHM = 28;

    private final ByteArrayOutputStream atr = new ByteArrayOutputStream();
    private final ByteArrayOutputStream qrs = new ByteArrayOutputStream();
    private final StringBuilder beatRows = new StringBuilder();
    private final StringBuilder rhythmRows = new StringBuilder();
    private final Random random;
    private long time = 1;
    private long atrTime;
    private long qrsTime;
    private long lastBeat = -1;

    Recordings(long seed) {
        this.random = new Random(seed);
        beat();
    }

    /** Says that another rhythm begins. */
    Recordings rhythm(String name) {
        word(atr, RHYTHM, 0, time - atrTime);
        atrTime = time;
        atr.write(name.length() & 0xff);
        atr.write(AUX << 2 | name.length() >> 8);
        atr.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        if (name.length() % 2 == 1) {
            atr.write(0);
        }
        rhythmRows.append(time).append('\t').append(name).append('\n');
        return this;
    }

    Recordings sinus(int beats, double rate) {
        for (int i = 0; i < beats; i++) {
            step(60 / rate * (1 + 0.03 * Math.sin(i / 1.5)) + 0.004 * random.nextGaussian());
        }
        return this;
    }

    Recordings fibrillation(int beats, double rate) {
        for (int i = 0; i < beats; i++) {
            step(Math.max(0.3, 60 / rate * Math.exp(0.2 * random.nextGaussian() - 0.02)));
        }
        return this;
    }

    Recordings step(double seconds) {
        time += Math.round(seconds * FREQUENCY);
        beat();
        return this;
    }

    private void beat() {
        word(atr, NORMAL, 0, time - atrTime);
        word(qrs, NORMAL, 0, time - qrsTime);
        atrTime = time;
        qrsTime = time;
        if (lastBeat >= 0) {
            double seconds = (time - lastBeat) / (double) FREQUENCY;
            beatRows.append(lastBeat)
                    .append('\t')
                    .append(seconds)
                    .append('\t')
                    .append(time)
                    .append('\n');
        }
        lastBeat = time;
    }

    private static void word(ByteArrayOutputStream out, int code, int spare, long step) {
        if (step > 1_023) {
            out.write(spare);
            out.write(SKIP << 2);
            out.write((int) (step >> 16) & 0xff);
            out.write((int) (step >> 24) & 0xff);
            out.write((int) step & 0xff);
            out.write((int) (step >> 8) & 0xff);
        }
        int rest = step > 1_023 ? 0 : (int) step;
        out.write(rest & 0xff);
        out.write(code << 2 | rest >> 8);
    }

    byte[] atr() {
        byte[] bytes = atr.toByteArray();
        byte[] ended = java.util.Arrays.copyOf(bytes, bytes.length + 2);
        return ended;
    }

    Recordings wfdb(Path folder, String id) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".hea"), id + " 1 " + FREQUENCY + " " + (time + 1) + "\n");
        Files.write(folder.resolve(id + ".atr"), atr());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(id + ".qrs.gz")))) {
            out.write(qrs.toByteArray());
            out.write(new byte[2]);
        }
        return this;
    }

    Recordings text(Path folder, String beats, String rhythms) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(beats), beatRows);
        if (!rhythms.isEmpty()) {
            Files.writeString(folder.resolve(rhythms), rhythmRows);
        }
        return this;
    }

    String beatRows() {
        return beatRows.toString();
    }
}
