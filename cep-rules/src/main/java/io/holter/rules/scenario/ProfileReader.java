package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.Scalars;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Medication;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads profiles of stories; what a story does not say is usual. */
final class ProfileReader {
    private static final int USUAL_BIRTH_YEAR = 1955;

    private ProfileReader() {}

    /** Consents to care, lives in Berlin, no diagnosis, nothing contracted, enrolled at the start. */
    static PatientProfile usual(long start, long revision) {
        return PatientProfile.newBuilder()
                .setPatient(Scenario.PATIENT)
                .setRevision(revision)
                .setConditions(List.of())
                .setBirthYear(USUAL_BIRTH_YEAR)
                .setSex(Sex.UNKNOWN)
                .setZone("Europe/Berlin")
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(start))
                .build();
    }

    static PatientProfile read(Fields f, long start, long revision) {
        f.only("conditions", "zone", "contracted", "paused", "limits", "consent", "birth_year", "left", "takes");
        PatientProfile profile = usual(start, revision);
        profile.setConditions(conditions(f));
        f.optionalScalar("zone", "an IANA zone").ifPresent(s -> profile.setZone(s.getValue()));
        profile.setContracted(f.words("contracted", "signal codes").stream()
                .map(ScalarNode::getValue)
                .toList());
        f.truth("paused").ifPresent(profile::setPaused);
        f.truth("consent").filter(c -> !c).ifPresent(c -> profile.setConsents(List.of()));
        f.wholeNumber("birth_year", 1900, "a year").ifPresent(profile::setBirthYear);
        Optional<Duration> left = f.duration("left", "time from the start");
        left.ifPresent(d -> profile.setLeft(Instant.ofEpochMilli(start).plus(d)));
        profile.setMedication(f.words("takes", "ATC codes such as [B01AF01, C07AB02]").stream()
                .map(s -> new Medication(s.getValue(), 1.0, "1", 1))
                .toList());
        profile.setLimits(limits(f, start));
        return profile;
    }

    private static List<Condition> conditions(Fields f) {
        List<Condition> all = new ArrayList<>();
        for (ScalarNode s : f.words("conditions", "such as [heart_failure]")) {
            Arrays.stream(Condition.values())
                    .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(s.getValue()))
                    .findFirst()
                    .ifPresentOrElse(
                            all::add, () -> f.problems().at(s, "unknown condition", "such as heart_failure, athlete"));
        }
        return all;
    }

    private static List<PersonalLimit> limits(Fields f, long start) {
        List<PersonalLimit> all = new ArrayList<>();
        String hint = "such as limits: {RH-04.limit: 130}";
        f.optionalMapping("limits", hint)
                .ifPresent(limits -> limits.entries().keySet().forEach(name -> {
                    int dot = name.indexOf('.');
                    Optional<Double> value =
                            limits.optionalScalar(name, hint).flatMap(s -> Scalars.number(s.getValue()));
                    if (dot < 1 || value.isEmpty()) {
                        limits.problems().at(limits.node(), "'" + name + "' is no personal limit", hint);
                    } else {
                        all.add(new PersonalLimit(
                                name.substring(0, dot),
                                name.substring(dot + 1),
                                value.get(),
                                "clinician",
                                Instant.ofEpochMilli(start)));
                    }
                }));
        return all;
    }
}
