package io.holter.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a text file of any kind: LF or CRLF, with or without byte-order mark, of bounded length. */
public final class LineSource {
    private static final char MARK = '\uFEFF';

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[256];
    private long number;
    private boolean tooLong;

    /** Lines of {@code in}, of which at most {@code limit} bytes are kept. */
    public LineSource(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Number of the line that {@link #next()} returned last, from 1. */
    public long number() {
        return number;
    }

    /** True if the line that {@link #next()} returned last was longer than allowed: what it returned is its begin. */
    public boolean tooLong() {
        return tooLong;
    }

    /** The next line without its end, or null at the end of the file. */
    @Nullable
    public String next() throws IOException {
        int length = 0;
        boolean any = false;
        boolean overflow = false;
        while (true) {
            if (at == end) {
                end = in.read(chunk);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    break;
                }
            }
            any = true;
            byte b = chunk[at++];
            if (b == '\n') {
                break;
            }
            if (length < limit) {
                line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
                line[length++] = b;
            } else {
                overflow = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        tooLong = overflow;
        return text(length);
    }

    private String text(int length) {
        int n = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        String text = new String(line, 0, n, StandardCharsets.UTF_8);
        return number == 1 && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
