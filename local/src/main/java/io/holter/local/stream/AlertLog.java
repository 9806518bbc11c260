package io.holter.local.stream;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alerts that came out.
 *
 * @param events every event in the life of an alert, repeats left out, by id and revision
 */
public record AlertLog(List<Alert> events) {
    /** Copies the list. */
    public AlertLog {
        events = List.copyOf(events);
    }

    /** Reads the alerts that a broker holds by now. */
    public static AlertLog read(String bootstrap) {
        return read(bootstrap, Topic.ALERTS);
    }

    /** Reads the alerts that a topic of alerts holds by now. */
    public static AlertLog read(String bootstrap, Topic topic) {
        RecordCodec<Alert> codec = RecordCodec.alerts();
        Map<String, Alert> events = new TreeMap<>();
        new TopicReader(bootstrap).read(topic, record -> {
            if (!(codec.decode(record.value()) instanceof Decoded.Valid<Alert> valid)) {
                throw new IllegalStateException("an alert of ours cannot be read");
            }
            Alert alert = valid.value();
            events.put(String.format("%s/%09d/%s", alert.getId(), alert.getRevision(), alert.getStatus()), alert);
        });
        return new AlertLog(new ArrayList<>(events.values()));
    }

    /** The onset of every episode. */
    public List<Alert> opened() {
        return events.stream().filter(a -> a.getStatus() == AlertStatus.OPENED).toList();
    }

    /** Twelve hex digits over all alert ids in order: two runs with the same digest raised the same alerts. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            opened().stream()
                    .map(Alert::getId)
                    .sorted()
                    .forEach(id -> sha.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
