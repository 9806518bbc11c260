package io.holter.local.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a WFDB annotation file (PhysioNet, annot(5)): 16-bit words, little endian, code in the upper 6 bits and time step
 * in the lower 10.
 */
public final class WfdbAnnotations {
    /** Code of a change of rhythm; its text names the rhythm. */
    public static final int RHYTHM = 28;

    private static final int SKIP = 59;
    private static final int NUM = 60;
    private static final int CHN = 62;
    private static final int AUX = 63;
    private static final long BEATS = beats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41);

    private final InputStream in;
    private final Visitor visitor;
    private long time;
    private long offset;
    private int code = -1;
    private String text = "";

    private WfdbAnnotations(InputStream in, Visitor visitor) {
        this.in = in;
        this.visitor = visitor;
    }

    /** Is told each annotation, in the order of the file. */
    public interface Visitor {
        /**
         * One annotation.
         *
         * @param time samples since the begin of the record; a damaged file may have any
         * @param code what it is
         * @param text its text, or ""
         */
        void annotation(long time, int code, String text);
    }

    /**
     * Tells {@code visitor} all annotations.
     *
     * @throws EOFException if the file ends without its end mark, after all that it holds was told; the message has the
     *     offset in bytes
     * @throws IOException if its packing is damaged; the message has the offset likewise
     */
    public static void read(InputStream in, Visitor visitor) throws IOException {
        new WfdbAnnotations(in, visitor).read();
    }

    /** True for codes of beats. */
    public static boolean isBeat(int code) {
        return (BEATS >>> code & 1) == 1;
    }

    private static long beats(int... codes) {
        long mask = 0;
        for (int code : codes) {
            mask |= 1L << code;
        }
        return mask;
    }

    private void read() throws IOException {
        try {
            for (int word = word(); word != 0; word = word()) {
                take(word >>> 10, word & 0x3ff);
            }
        } catch (EOFException e) {
            tell();
            throw new EOFException("ends at byte " + offset + " without an end mark");
        } catch (IOException e) {
            throw new IOException("damaged after byte " + offset + " of its content: " + e.getMessage(), e);
        }
        tell();
    }

    private void take(int next, int step) throws IOException {
        if (next == SKIP) {
            tell();
            time += (int) ((long) word() << 16 | word());
        } else if (next == AUX) {
            text(step);
        } else if (next < NUM || next > CHN) {
            tell();
            time += step;
            code = next;
        }
    }

    private void text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        offset += bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        if ((length & 1) == 1 && in.read() >= 0) {
            offset++;
        }
    }

    private void tell() {
        if (code >= 0) {
            visitor.annotation(time, code, text);
        }
        code = -1;
        text = "";
    }

    private int word() throws IOException {
        int low = in.read();
        int high = in.read();
        if (high < 0) {
            throw new EOFException();
        }
        offset += 2;
        return high << 8 | low;
    }
}
