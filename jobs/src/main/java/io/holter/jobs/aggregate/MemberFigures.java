package io.holter.jobs.aggregate;

/**
 * What one member adds to a release. From here on there is no pseudonym.
 *
 * @param insurer code of the insurer
 * @param age ordinal of {@link AgeBand}
 * @param sex ordinal of {@link SexGroup}
 * @param daysEnrolled days of the quarter under monitoring
 * @param daysWithData of these, days with at least one sample
 * @param pressure -1 without hypertension or with too few readings, 1 if the home mean is below 135/85 mm[Hg], else 0
 * @param alerts alerts opened, per severity from S1 to S4
 * @param events per {@link EventKind} 1 if the member had at least one
 */
public record MemberFigures(
        String insurer,
        int age,
        int sex,
        int daysEnrolled,
        int daysWithData,
        int pressure,
        int[] alerts,
        int[] events) {}
