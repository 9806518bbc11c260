package io.holter.rules.oracle;

import io.holter.rules.scenario.InMemoryDetection;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Medication;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes records on the wire of a story, in order of arrival. */
public final class Delivery {
    private Delivery() {}

    /** A batch or a care event, and when it arrives. */
    public record Arrival(
            long arrived,
            @Nullable VitalBatch batch,
            @Nullable CareEvent event) {
        void to(InMemoryDetection detection) {
            if (batch != null) {
                detection.batch(arrived, batch);
            }
            if (event != null) {
                detection.care(arrived, event);
            }
        }
    }

    /** What arrives: events before batches of the same moment. Samples of a signal that arrive together are a batch. */
    static List<Arrival> of(Story story) {
        List<Arrival> all = new ArrayList<>();
        for (int i = 0; i < story.events().size(); i++) {
            Story.Event e = story.events().get(i);
            all.add(new Arrival(e.time() + e.delay(), null, event(story, e, i)));
        }
        Map<Signal, Long> sequences = new EnumMap<>(Signal.class);
        TreeMap<Long, Map<Signal, List<Story.Sample>>> batches = new TreeMap<>();
        for (Story.Sample s : story.samples()) {
            batches.computeIfAbsent(s.time() + s.delay(), k -> new EnumMap<>(Signal.class))
                    .computeIfAbsent(s.signal(), k -> new ArrayList<>())
                    .add(s);
        }
        batches.forEach((arrived, bySignal) -> bySignal.forEach((signal, samples) -> all.add(new Arrival(
                arrived, batch(story.patient(), samples, sequences.merge(signal, 1L, Long::sum) - 1), null))));
        all.sort(Comparator.comparingLong(Arrival::arrived));
        return all;
    }

    static VitalBatch batch(String patient, List<Story.Sample> samples, long sequence) {
        long base = samples.get(0).time();
        Signal signal = samples.get(0).signal();
        int n = samples.size();
        int[] offsets = new int[n];
        double[] values = new double[n];
        byte[] flags = new byte[n];
        for (int i = 0; i < n; i++) {
            offsets[i] = (int) (samples.get(i).time() - base);
            values[i] = samples.get(i).value();
            flags[i] = (byte) samples.get(i).flags();
        }
        return new VitalBatch(patient, "d", signal.code(), signal.unit(), sequence, base, offsets, values, flags);
    }

    private static CareEvent event(Story story, Story.Event e, int number) {
        return CareEvent.newBuilder()
                .setPatient(story.patient())
                .setId("e" + number)
                .setKind(e.kind())
                .setStart(Instant.ofEpochMilli(e.time()))
                .setEnd(e.end() == null ? null : Instant.ofEpochMilli(e.end()))
                .setCode(e.code())
                .setSeverity(e.severity())
                .build();
    }

    /** When the story begins: before that nothing is known. */
    static long start(Story story) {
        long samples =
                story.samples().stream().mapToLong(Story.Sample::time).min().orElse(Long.MAX_VALUE);
        long events = story.events().stream().mapToLong(Story.Event::time).min().orElse(Long.MAX_VALUE);
        return Math.min(samples, events) - 3_600_000;
    }

    /** A moment at which all is over. */
    static long end(Story story) {
        return of(story).stream().mapToLong(Arrival::arrived).max().orElse(0) + 20 * 86_400_000L;
    }

    /** The profile, with its limits for all these rules. */
    static @Nullable PatientProfile profile(Story story, List<Sketch> rules) {
        Story.Profile p = story.profile();
        if (p == null) {
            return null;
        }
        Instant start = Instant.ofEpochMilli(start(story) - 86_400_000);
        List<PersonalLimit> limits = new ArrayList<>();
        for (Sketch rule : rules) {
            p.limits()
                    .forEach(
                            (name, value) -> limits.add(new PersonalLimit(rule.id(), name, value, "clinician", start)));
        }
        return PatientProfile.newBuilder()
                .setPatient(story.patient())
                .setRevision(1)
                .setConditions(p.conditions().stream()
                        .map(c -> Condition.valueOf(c.toUpperCase(Locale.ROOT)))
                        .toList())
                .setMedication(p.drugs().stream()
                        .map(d -> new Medication(d, 1.0, "mg", 1))
                        .toList())
                .setLimits(limits)
                .setBirthYear(p.birthYear())
                .setSex(Sex.UNKNOWN)
                .setZone(p.zone())
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(start)
                .build();
    }
}
