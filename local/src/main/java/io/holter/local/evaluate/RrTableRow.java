package io.holter.local.evaluate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a text dump of beats or rhythms, whatever the order of its columns: {@code start RR end [text]},
 * {@code time RR}, {@code RR}, {@code sample (RHYTHM}, or a row of rdann.
 *
 * @param numbers the leading numbers
 * @param sample the sample or second that a row with only a rhythm is about, or NaN
 * @param rhythm name of a rhythm, or null
 */
record RrTableRow(double[] numbers, double sample, @Nullable String rhythm) {
    private static final Set<String> RHYTHMS = Set.of(
            "AFIB", "AF", "AFL", "AFLT", "SBR", "SVTA", "VT", "IVR", "AB", "BII", "NOD", "PREX", "VFL", "SVT", "SR");
    private static final Set<String> SHORT_RHYTHMS = Set.of("N", "J", "B", "T", "P");
    private static final int MOST_NUMBERS = 3;

    /** Reads a row; null if it is blank, a comment or a header. */
    static @Nullable RrTableRow of(String line) {
        String[] words = line.strip().split("[\\s,;]+");
        if (words[0].isEmpty() || words[0].startsWith("#")) {
            return null;
        }
        boolean clock = words[0].matches("\\[?\\d+:[\\d:.]+]?");
        int first = clock ? 1 : 0;
        double[] numbers = new double[MOST_NUMBERS];
        int count = 0;
        while (count < MOST_NUMBERS && first + count < words.length && isNumber(words[first + count])) {
            numbers[count] = Double.parseDouble(words[first + count]);
            count++;
        }
        String rhythm = rhythm(words, first + count);
        if (count == 0) {
            return null;
        }
        boolean beat = !clock && (rhythm == null || count == MOST_NUMBERS);
        return new RrTableRow(
                beat ? java.util.Arrays.copyOf(numbers, count) : new double[0],
                rhythm != null ? numbers[beat ? 2 : 0] : Double.NaN,
                rhythm);
    }

    /** A name counts if it has its bracket, or is one of the longer names, or stands alone beside a time. */
    private static @Nullable String rhythm(String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            String plain = Rhythm.plain(words[i]);
            boolean named = words[i].replace("\"", "").startsWith("(") || RHYTHMS.contains(plain);
            boolean alone = from == 1 && words.length == 2 && SHORT_RHYTHMS.contains(plain);
            if (!plain.isEmpty() && (named || alone)) {
                return plain;
            }
        }
        return null;
    }

    private static boolean isNumber(String word) {
        return word.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
