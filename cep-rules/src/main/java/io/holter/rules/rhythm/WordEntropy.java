package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How unpredictable the heart rate is: the entropy of three-beat words over the last beats (Zhou et al., PLoS ONE 2015,
 * 10:e0136544). A beat's symbol is its rate in steps of 5 /min, a word is three symbols in a row, and the entropy of the
 * words is weighted with how many different ones there are. 0 is a metronome, 1 a window without any repetition.
 *
 * <p>One beat changes two counts. A count is found by looking through the window, which for at most 127 words is
 * quicker than a hash table and needs no more state than the words.
 */
final class WordEntropy {
    private static final double STEP = 5;
    private static final int SYMBOL_BITS = 6;
    private static final int HIGHEST_SYMBOL = 63;
    private static final int WORD_MASK = (1 << 3 * SYMBOL_BITS) - 1;
    private static final int NO_WORD = -1;
    private static final int LARGEST_WINDOW = 127;
    private static final double ONE = 1L << 40;
    private static final long[] LOGS = logs();

    private final int[] words;
    private int at;
    private int filled;
    private int distinct;
    private int word;
    private int symbols;
    private long sum;

    WordEntropy(int window) {
        this.words = new int[window];
        clear();
    }

    /** c log2(c) in units of 2^-40: whole numbers add up to the same sum in any order, also after a restart. */
    private static long[] logs() {
        long[] logs = new long[LARGEST_WINDOW + 1];
        for (int count = 2; count <= LARGEST_WINDOW; count++) {
            logs[count] = Math.round(count * Math.log(count) / Math.log(2) * ONE);
        }
        return logs;
    }

    /** Takes the next interval, ms. */
    void add(double interval) {
        word = (word << SYMBOL_BITS | symbol(interval)) & WORD_MASK;
        symbols = Math.min(symbols + 1, 3);
        if (symbols == 3) {
            push(word);
        }
    }

    private static int symbol(double interval) {
        return Math.min(HIGHEST_SYMBOL, (int) (60_000 / interval / STEP));
    }

    private void push(int next) {
        if (filled == words.length) {
            int count = count(words[at]);
            sum += LOGS[count - 1] - LOGS[count];
            distinct -= count == 1 ? 1 : 0;
            words[at] = NO_WORD;
        } else {
            filled++;
        }
        int count = count(next);
        sum += LOGS[count + 1] - LOGS[count];
        distinct += count == 0 ? 1 : 0;
        words[at] = next;
        at = at + 1 == words.length ? 0 : at + 1;
    }

    private int count(int sought) {
        int count = 0;
        for (int candidate : words) {
            count += candidate == sought ? 1 : 0;
        }
        return count;
    }

    boolean full() {
        return filled == words.length;
    }

    /** As published: measured against a full window, so that a window that is still filling reads low. */
    double ofFullWindow() {
        int n = words.length;
        double log = Math.log(n) / Math.log(2);
        return Math.max(0, distinct * (filled * log - sum / ONE) / (n * (n * log)));
    }

    /** Measured against what is there; 0 for fewer than 8 words. */
    double ofFilledWindow() {
        if (filled < 8) {
            return 0;
        }
        double log = Math.log(filled) / Math.log(2);
        return Math.max(0, distinct * (log - sum / ONE / filled) / (filled * log));
    }

    void clear() {
        Arrays.fill(words, NO_WORD);
        at = 0;
        filled = 0;
        distinct = 0;
        word = 0;
        symbols = 0;
        sum = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(at);
        out.writeShort(filled);
        out.writeInt(word);
        out.writeByte(symbols);
        for (int i = 0; i < filled; i++) {
            out.writeInt(words[i]);
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        int next = in.readShort();
        int size = in.readShort();
        word = in.readInt();
        symbols = in.readByte();
        for (int i = 0; i < size; i++) {
            words[i] = in.readInt();
        }
        at = next;
        filled = size;
        recount();
    }

    private void recount() {
        for (int i = 0; i < filled; i++) {
            int count = count(words[i]);
            boolean first = count == countUpTo(i);
            sum += first ? LOGS[count] : 0;
            distinct += first ? 1 : 0;
        }
    }

    private int countUpTo(int end) {
        int count = 0;
        for (int i = 0; i <= end; i++) {
            count += words[i] == words[end] ? 1 : 0;
        }
        return count;
    }
}
