package io.holter.local.stream;

import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.topic.Topic;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the dead letters say about vitals.
 *
 * @param samples refused samples of readable batches, by reason
 * @param records records that could not be read at all, by reason
 */
public record Refusals(Map<Reason, Long> samples, Map<Reason, Long> records) {

    private record Place(int partition, long offset, Reason reason) {}

    /** Counts the dead letters that a broker holds by now; repeats of one letter count once. */
    public static Refusals count(String bootstrap) {
        RecordCodec<DeadLetter> codec = RecordCodec.deadLetters();
        Map<Reason, Long> samples = new EnumMap<>(Reason.class);
        Map<Reason, Long> records = new EnumMap<>(Reason.class);
        Set<Place> seen = new HashSet<>();
        new TopicReader(bootstrap).read(Topic.DEAD_LETTERS, record -> {
            if (!(codec.decode(record.value()) instanceof Decoded.Valid<DeadLetter> valid)) {
                throw new IllegalStateException("a dead letter of ours cannot be read");
            }
            DeadLetter letter = valid.value();
            Place place = new Place(letter.getPartition(), letter.getOffset(), letter.getReason());
            if (letter.getTopic().equals(Topic.VITALS.topicName()) && seen.add(place)) {
                if (letter.getSampleCount() > 0) {
                    samples.merge(letter.getReason(), (long) letter.getSampleCount(), Long::sum);
                } else {
                    records.merge(letter.getReason(), 1L, Long::sum);
                }
            }
        });
        return new Refusals(samples, records);
    }
}
