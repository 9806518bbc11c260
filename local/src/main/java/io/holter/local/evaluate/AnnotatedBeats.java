package io.holter.local.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * RR intervals of an annotated recording, for those who want beats of a certain rhythm.
 *
 * @param id name of the recording
 * @param hours its length
 * @param times ends of the intervals, ms since the begin
 * @param intervals ms
 * @param calm true for a beat whose rhythm is annotated and neither fibrillation nor flutter
 */
public record AnnotatedBeats(String id, double hours, long[] times, double[] intervals, boolean[] calm) {

    /**
     * Reads the WFDB records of a folder that have beats and rhythms in {@code .atr}, one at a time.
     *
     * @return what cannot be used, with the reason
     * @throws IOException if the folder itself cannot be read
     */
    public static List<String> read(Path folder, Consumer<AnnotatedBeats> out) throws IOException {
        WfdbSource source = new WfdbSource(folder, "atr", "atr", "");
        List<String> unused = new java.util.ArrayList<>();
        for (String id : source.ids()) {
            try {
                out.accept(of(source.read(id)));
            } catch (IOException e) {
                unused.add(String.valueOf(e.getMessage()));
            }
        }
        return unused;
    }

    private static AnnotatedBeats of(RhythmRecord record) {
        int n = record.size();
        long[] times = new long[n];
        double[] intervals = new double[n];
        boolean[] calm = new boolean[n];
        for (int i = 0; i < n; i++) {
            times[i] = record.time(i);
            intervals[i] = record.interval(i);
            calm[i] = record.rhythm(i) == Rhythm.OTHER;
        }
        return new AnnotatedBeats(record.id(), record.hours(), times, intervals, calm);
    }
}
