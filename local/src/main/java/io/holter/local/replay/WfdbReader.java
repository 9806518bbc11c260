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
 */
final class WfdbReader implements RecordingReader {
    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        Optional<WfdbHeader> header = WfdbHeader.beside(recording);
        if (header.isEmpty()) {
            sink.reject(RejectReason.MISSING_HEADER, 0);
            return;
        }
        try (InputStream in = new BufferedInputStream(recording.open())) {
            new Beats(header.get(), recording.defaultPatient(), sink).read(in);
        }
    }

    /** One pass over the annotations of a file. */
    private static final class Beats implements WfdbAnnotations.Visitor {
        private final WfdbHeader header;
        private final String patient;
        private final RecordingSink sink;
        private final long last;
        private long previousBeat = -1;
        private long beats;

        Beats(WfdbHeader header, String patient, RecordingSink sink) {
            this.header = header;
            this.patient = patient;
            this.sink = sink;
            this.last = header.samples() > 0 ? header.samples() : Long.MAX_VALUE / 2_000;
        }

        void read(InputStream in) throws IOException {
            try {
                WfdbAnnotations.read(in, this);
            } catch (EOFException e) {
                sink.reject(RejectReason.TRUNCATED, beats);
            }
        }

        @Override
        public void annotation(long time, int code, String text) {
            if (WfdbAnnotations.isBeat(code)) {
                beat(time);
            }
        }

        /** A time outside the record means that the file is damaged; the interval is refused, not guessed. */
        private void beat(long time) {
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
    }
}
