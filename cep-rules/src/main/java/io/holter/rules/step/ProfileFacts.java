package io.holter.rules.step;

import io.holter.rules.condition.Truth;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Medication;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.signal.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rules need of a profile.
 *
 * @param revision revision of the profile
 * @param diagnoses bit per constant of {@link Condition}
 * @param birthYear year of birth
 * @param zone IANA zone as given
 * @param contracted bit per constant of {@link Signal}
 * @param paused true while silence is expected
 * @param care true if the patient consented to care
 * @param enrolled start of monitoring, ms UTC
 * @param left end of monitoring, ms UTC; {@link Long#MAX_VALUE} while enrolled
 * @param limits personal limits
 * @param drugs ATC codes of the medication plan, at most {@value #MOST_DRUGS}
 */
record ProfileFacts(
        long revision,
        int diagnoses,
        int birthYear,
        String zone,
        int contracted,
        boolean paused,
        boolean care,
        long enrolled,
        long left,
        List<Limit> limits,
        List<String> drugs) {
    /** Longest plan that is looked at. */
    static final int MOST_DRUGS = 64;

    /**
     * A limit that a clinician set.
     *
     * @param setBy role and pseudonym of the clinician
     * @param setAt ms UTC
     */
    record Limit(String rule, String parameter, double value, String setBy, long setAt) {}

    static ProfileFacts of(PatientProfile p) {
        int diagnoses = 0;
        for (Condition c : p.getConditions()) {
            diagnoses |= 1 << c.ordinal();
        }
        int contracted = 0;
        for (String code : p.getContracted()) {
            contracted |= Signal.ofCode(code).map(s -> 1 << s.ordinal()).orElse(0);
        }
        List<Limit> limits = new ArrayList<>();
        for (PersonalLimit l : p.getLimits()) {
            limits.add(new Limit(
                    l.getRule(),
                    l.getParameter(),
                    l.getValue(),
                    l.getSetBy(),
                    l.getSetAt().toEpochMilli()));
        }
        List<String> drugs = p.getMedication().stream()
                .map(Medication::getAtc)
                .distinct()
                .limit(MOST_DRUGS)
                .toList();
        return new ProfileFacts(
                p.getRevision(),
                diagnoses,
                p.getBirthYear(),
                p.getZone(),
                contracted,
                p.getPaused(),
                p.getConsents().contains(Purpose.CARE),
                p.getEnrolled().toEpochMilli(),
                p.getLeft() == null ? Long.MAX_VALUE : p.getLeft().toEpochMilli(),
                List.copyOf(limits),
                drugs);
    }

    int takes(String atc) {
        for (int i = 0; i < drugs.size(); i++) {
            if (drugs.get(i).startsWith(atc)) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    int diagnosis(Condition condition) {
        return Truth.of((diagnoses & 1 << condition.ordinal()) != 0);
    }

    boolean expects(Signal signal) {
        return (contracted & 1 << signal.ordinal()) != 0;
    }

    boolean monitored(long time) {
        return time >= enrolled && time < left;
    }

    Optional<Limit> limit(String rule, String parameter) {
        return limits.stream()
                .filter(l -> l.rule().equals(rule) && l.parameter().equals(parameter))
                .reduce((earlier, later) -> later);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(revision);
        out.writeInt(diagnoses);
        out.writeShort(birthYear);
        out.writeUTF(zone);
        out.writeInt(contracted);
        out.writeBoolean(paused);
        out.writeBoolean(care);
        out.writeLong(enrolled);
        out.writeLong(left);
        out.writeShort(limits.size());
        for (Limit l : limits) {
            out.writeUTF(l.rule());
            out.writeUTF(l.parameter());
            out.writeDouble(l.value());
            out.writeUTF(l.setBy());
            out.writeLong(l.setAt());
        }
        out.writeByte(drugs.size());
        for (String drug : drugs) {
            out.writeUTF(drug);
        }
    }

    static ProfileFacts read(DataInput in) throws IOException {
        long revision = in.readLong();
        int diagnoses = in.readInt();
        int birthYear = in.readShort();
        String zone = in.readUTF();
        int contracted = in.readInt();
        boolean paused = in.readBoolean();
        boolean care = in.readBoolean();
        long enrolled = in.readLong();
        long left = in.readLong();
        int n = in.readShort();
        List<Limit> limits = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            limits.add(new Limit(in.readUTF(), in.readUTF(), in.readDouble(), in.readUTF(), in.readLong()));
        }
        int drugCount = in.readByte();
        List<String> drugs = new ArrayList<>(drugCount);
        for (int i = 0; i < drugCount; i++) {
            drugs.add(in.readUTF());
        }
        return new ProfileFacts(
                revision,
                diagnoses,
                birthYear,
                zone,
                contracted,
                paused,
                care,
                enrolled,
                left,
                List.copyOf(limits),
                List.copyOf(drugs));
    }
}
