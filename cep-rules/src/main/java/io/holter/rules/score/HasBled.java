package io.holter.rules.score;

import java.util.Set;

/**
 * Risk of bleeding under anticoagulation: HAS-BLED, 0 to 9 points. For adults with atrial fibrillation. A high score is
 * a reason to mend what can be mended, not to withhold anticoagulation.
 *
 * <p>Source: Pisters, Chest 2010;138:1093; ESC 2024 prefers a review of the modifiable factors to a score.
 */
public final class HasBled {
    /** Highest sum of points. */
    public static final int MOST = 9;

    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final double UNCONTROLLED = 160;
    private static final double ELDERLY = 65;
    private static final int HIGH = 3;

    private HasBled() {}

    /** What gives a point each, besides age and pressure. */
    public enum Item {
        /** Dialysis, transplant, or creatinine above 200 umol/L. */
        ABNORMAL_KIDNEY,
        /** Cirrhosis, bilirubin above twice or transaminases above three times the upper limit. */
        ABNORMAL_LIVER,
        STROKE,
        /** Major bleeding before, or a tendency to bleed. */
        BLEEDING,
        /** Less than 60 % of time in the therapeutic range; only with a vitamin K antagonist. */
        LABILE_INR,
        /** Antiplatelet or non-steroidal anti-inflammatory drugs. */
        DRUGS,
        /** Eight drinks a week or more. */
        ALCOHOL
    }

    /**
     * A person.
     *
     * @param age years; NaN if not known
     * @param systolic systolic pressure, mm[Hg]; NaN if not known
     * @param fibrillation true with atrial fibrillation or flutter
     * @param items what the person has
     */
    public record Person(double age, double systolic, boolean fibrillation, Set<Item> items) {
        /** Copies the set. */
        public Person {
            items = Set.copyOf(items);
        }
    }

    /** The score of a person. */
    public static ScoreResult of(Person p) {
        return ScoreResult.refused(
                        Reason.age(p.age(), ADULT, OLDEST),
                        Reason.implausible("systolic pressure", p.systolic(), 50, 300, "mm[Hg]"),
                        Reason.when(!p.fibrillation(), "it is made for people with atrial fibrillation"))
                .orElseGet(() -> {
                    int points = p.items().size() + (p.systolic() > UNCONTROLLED ? 1 : 0) + (p.age() > ELDERLY ? 1 : 0);
                    return new ScoreResult.Points(points, MOST, meaning(points));
                });
    }

    private static String meaning(int points) {
        return points >= HIGH
                ? "high risk of bleeding: review what can be changed; no reason to withhold anticoagulation"
                : "no high risk of bleeding";
    }
}
