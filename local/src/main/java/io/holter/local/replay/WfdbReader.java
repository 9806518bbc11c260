package io.holter.local.replay;

import io.holter.schema.signal.Signal;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Beats of a WFDB annotation file as RR intervals: the difference of consecutive beats, stamped with the later one.
 * Other annotations (rhythm, noise, comments) are no rows and do not separate beats.
 *
 * <p>Format (PhysioNet, annot(5)): 16-bit words, little endian, code in the upper 6 bits and time step in the lower 10.
 */
final class WfdbReader implements RecordingReader {
    private static final int SKIP = 59;
    private static final int NUM = 60;
    private static final int CHN = 62;
    private static final int AUX = 63;
    private static final long BEATS = beats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41);

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        Optional<WfdbHeader> header = WfdbHeader.beside(recording);
        if (header.isEmpty()) {
            sink.reject(RejectReason.MISSING_HEADER, 0);
            return;
        }
        try (InputStream in = new BufferedInputStream(recording.open())) {
            new Beats(in, header.get(), recording.defaultPatient(), sink).read();
        }
    }

    private static long beats(int... codes) {
        long mask = 0;
        for (int code : codes) {
            mask |= 1L << code;
        }
        return mask;
    }

    /** One pass over the words of a file. */
    private static final class Beats {
        private final InputStream in;
        private final WfdbHeader header;
        private final String patient;
        private final RecordingSink sink;
        private final long last;
        private long time;
        private long previousBeat = -1;
        private long beats;

        Beats(InputStream in, WfdbHeader header, String patient, RecordingSink sink) {
            this.in = in;
            this.header = header;
            this.patient = patient;
            this.sink = sink;
            this.last = header.samples() > 0 ? header.samples() : Long.MAX_VALUE / 2_000;
        }

        void read() throws IOException {
            try {
                for (int word = word(); word != 0; word = word()) {
                    annotation(word >>> 10, word & 0x3ff);
                }
            } catch (EOFException e) {
                sink.reject(RejectReason.TRUNCATED, beats);
            }
        }

        private void annotation(int code, int step) throws IOException {
            switch (code) {
                case SKIP -> time += (int) ((long) word() << 16 | word());
                case AUX -> in.skipNBytes(step + (step & 1));
                default -> {
                    boolean carriesValue = code >= NUM && code <= CHN;
                    time += carriesValue ? 0 : step;
                    if (!carriesValue && (BEATS >>> code & 1) == 1) {
                        beat();
                    }
                }
            }
        }

        /** A time outside the record means that the file is damaged; the interval is refused, not guessed. */
        private void beat() {
            beats++;
            if (time < 0 || time > last || time < previousBeat) {
                sink.reject(RejectReason.BAD_TIME, beats);
                return;
            }
            if (previousBeat >= 0) {
                double interval = (time - previousBeat) * 1_000.0 / header.frequency();
                long at = header.start() + Math.round(time * 1_000.0 / header.frequency());
                sink.sample(patient, Signal.RR_INTERVAL, Signal.RR_INTERVAL.unit(), at, interval, 0);
            }
            previousBeat = time;
        }

        private int word() throws IOException {
            int low = in.read();
            int high = in.read();
            if (high < 0) {
                throw new EOFException();
            }
            return high << 8 | low;
        }
    }
}
