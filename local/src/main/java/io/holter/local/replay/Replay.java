package io.holter.local.replay;

import io.holter.local.delivery.Delivery;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Recordings as the stream of records that devices would have sent, with an account of every row.
 *
 * <p>Samples arrive half a minute after the last one of their batch was measured. In memory are the numbers alone, about
 * 13 bytes a sample.
 */
public final class Replay {
    private static final long AFTER_THE_LAST_MS = 3_600_000;

    private final ReplayOptions options;
    private final List<BatchCollector.Arriving> batches;
    private final ReplayAccount account;

    private Replay(ReplayOptions options, List<BatchCollector.Arriving> batches, ReplayAccount account) {
        this.options = options;
        this.batches = batches;
        this.account = account;
    }

    /** Reads files and folders to their end. Bad content never throws; see {@link #account()}. */
    public static Replay read(List<Path> paths, ReplayOptions options) {
        BatchCollector collector = new BatchCollector(new Pseudonyms(options.key()));
        List<FileAccount> accounts = new ArrayList<>();
        for (Path path : paths) {
            try {
                for (Path file : RecordingPaths.under(path)) {
                    accounts.add(readFile(new Recording(file, options), collector));
                }
            } catch (IOException e) {
                FileAccount unreadable = new FileAccount(path.toString(), null);
                unreadable.reject(RejectReason.NOT_FOUND, 0);
                accounts.add(unreadable);
            }
        }
        return new Replay(options, collector.finish(), new ReplayAccount(accounts));
    }

    private static FileAccount readFile(Recording recording, BatchCollector collector) {
        FileAccount unread = new FileAccount(recording.fileName(), null);
        try {
            if (!Files.isRegularFile(recording.path())) {
                unread.reject(RejectReason.NOT_FOUND, 0);
                return unread;
            }
            if (Files.size(recording.path()) == 0) {
                unread.reject(RejectReason.EMPTY_FILE, 0);
                return unread;
            }
            RecordingFormat given = recording.options().format();
            Optional<RecordingFormat> format = given == null ? FormatDetector.detect(recording) : Optional.of(given);
            if (format.isEmpty()) {
                unread.reject(RejectReason.UNRECOGNISED, 0);
                return unread;
            }
            return readAs(format.get(), recording, collector);
        } catch (EOFException | ZipException e) {
            unread.reject(RejectReason.TRUNCATED, 0);
        } catch (IOException e) {
            unread.reject(RejectReason.NOT_FOUND, 0);
        }
        return unread;
    }

    private static FileAccount readAs(RecordingFormat format, Recording recording, BatchCollector collector) {
        FileAccount account = new FileAccount(recording.fileName(), format);
        try {
            RecordingReader.of(format).read(recording, new Accounting(account, collector));
            if (account.rows() == 0) {
                account.reject(RejectReason.EMPTY_FILE, 0);
            }
        } catch (IOException e) {
            account.reject(RejectReason.TRUNCATED, account.rows());
        }
        return account;
    }

    /** What became of every row. */
    public ReplayAccount account() {
        return account;
    }

    /** All records by arrival: before the first batch of a patient a profile with consent for care. */
    public Iterator<Delivery> deliveries() {
        return deliveries(0, "");
    }

    /**
     * All records moved in time, as if they had been recorded then.
     *
     * @param shift how much later everything happens, ms
     * @param run goes into the names of devices, so that a recording sent once more is no repeat
     */
    public Iterator<Delivery> deliveries(long shift, String run) {
        VitalBatchCodec codec = new VitalBatchCodec();
        Set<String> introduced = new HashSet<>();
        return batches.stream()
                .flatMap(batch -> {
                    long arrived = batch.arrived() + shift;
                    VitalBatch vital = shift == 0 ? batch.batch() : moved(batch.batch(), shift, run);
                    Delivery vitals = new Delivery(Topic.VITALS, batch.patient(), arrived, codec.encode(vital));
                    return introduced.add(batch.patient())
                            ? Stream.of(profile(batch.patient(), arrived), vitals)
                            : Stream.of(vitals);
                })
                .iterator();
    }

    private static VitalBatch moved(VitalBatch batch, long shift, String run) {
        return new VitalBatch(
                batch.patient(),
                batch.device() + run,
                batch.signal(),
                batch.unit(),
                batch.sequence(),
                batch.base() + shift,
                batch.offsets(),
                batch.values(),
                batch.flags());
    }

    /** Arrival of the first record, ms since 1970 UTC; 0 if there is none. */
    public long start() {
        return batches.isEmpty() ? 0 : batches.get(0).arrived();
    }

    /** Arrival of the last record, ms since 1970 UTC; 0 if there is none. */
    public long lastArrival() {
        return batches.isEmpty() ? 0 : batches.get(batches.size() - 1).arrived();
    }

    /** End of history, ms since 1970 UTC: an hour after the last record; 0 if there is none. */
    public long until() {
        return batches.isEmpty() ? 0 : batches.get(batches.size() - 1).arrived() + AFTER_THE_LAST_MS;
    }

    private Delivery profile(String patient, long arrived) {
        PatientProfile profile = PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(1)
                .setBirthYear(1900)
                .setSex(Sex.UNKNOWN)
                .setZone(options.zone().getId())
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(arrived))
                .build();
        return new Delivery(
                Topic.PROFILES, patient, arrived, RecordCodec.profiles().encode(profile));
    }

    /** Counts and collects. */
    private record Accounting(FileAccount account, BatchCollector collector) implements RecordingSink {
        @Override
        public void sample(String patient, Signal signal, String unit, long time, double value, int flags) {
            account.accept();
            collector.add(patient, signal, unit, time, value, flags);
        }

        @Override
        public void reject(RejectReason reason, long place) {
            account.reject(reason, place);
        }
    }
}
