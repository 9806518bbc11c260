package io.holter.training.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * A risk model in plain numbers: scores and explains without the library that trained it.
 *
 * @param format version of this format; see {@link #FORMAT}
 * @param name what is predicted, such as {@code hf-decompensation-30d}
 * @param outcome outcome as in risk scores, such as {@code hf_decompensation}
 * @param horizonDays how far it looks ahead, in days, 1 to 3650
 * @param date night that trained it; its version
 * @param equation the model
 * @param members the same predictor, trained with one group of patients left out each: their spread is its uncertainty
 * @param baseline age, sex and diseases alone; shown beside the model
 * @param provenance how it was made
 */
public record RiskModel(
        int format,
        String name,
        String outcome,
        int horizonDays,
        LocalDate date,
        Equation equation,
        List<Predictor> members,
        Equation baseline,
        Provenance provenance) {

    /** The one format version that this code writes and reads. */
    public static final int FORMAT = 1;

    private static final int MOST_MEMBERS = 50;

    /** Copies and checks. */
    public RiskModel {
        Bounds.check(format == FORMAT, "format", "is " + format + "; this version of Holter reads format " + FORMAT);
        Bounds.name("name", name);
        Bounds.name("outcome", outcome);
        Bounds.check(horizonDays >= 1 && horizonDays <= 3650, "horizonDays", "must be 1 to 3650");
        Bounds.size("members", members.size(), 0, MOST_MEMBERS);
        members = List.copyOf(members);
        int columns = equation.inputs().columns();
        members.forEach(member -> member.checkColumns(columns));
    }

    /** Name and version, such as {@code hf-decompensation-30d@2026-02-28}. */
    @JsonIgnore
    public String version() {
        return name + "@" + date;
    }
}
