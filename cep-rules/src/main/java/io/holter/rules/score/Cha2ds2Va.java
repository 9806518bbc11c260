package io.holter.rules.score;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Risk of stroke in atrial fibrillation: CHA2DS2-VA, 0 to 8 points. For adults with atrial fibrillation or flutter
 * without a mechanical valve or moderate to severe mitral stenosis.
 *
 * <p>Source: ESC 2024 guidelines for atrial fibrillation (Van Gelder, Eur Heart J 45:3314).
 */
public final class Cha2ds2Va {
    /** Highest sum of points. */
    public static final int MOST = 8;

    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final int ELDERLY = 65;
    private static final int OLD = 75;

    private Cha2ds2Va() {}

    /** What gives points besides age. */
    public enum Item {
        /** Symptoms and signs of heart failure, or an ejection fraction of 40 % or less. */
        HEART_FAILURE(1),
        /** Above 140/90 mm[Hg] at least twice, or treated. */
        HYPERTENSION(1),
        DIABETES(1),
        /** Stroke, transient ischaemic attack or thromboembolism. */
        STROKE(2),
        /** Coronary disease, peripheral artery disease or aortic plaque. */
        VASCULAR_DISEASE(1);

        private final int points;

        Item(int points) {
            this.points = points;
        }
    }

    /**
     * A person.
     *
     * @param age years; NaN if not known
     * @param fibrillation true with atrial fibrillation or flutter
     * @param valvular true with a mechanical valve or moderate to severe mitral stenosis
     * @param items what the person has
     */
    public record Person(double age, boolean fibrillation, boolean valvular, Set<Item> items) {
        /** Copies the set. */
        public Person {
            items = Set.copyOf(items);
        }
    }

    /** The score of a person. */
    public static ScoreResult of(Person p) {
        return ScoreResult.refused(
                        Reason.age(p.age(), ADULT, OLDEST),
                        Reason.when(!p.fibrillation(), "it is made for people with atrial fibrillation"),
                        Reason.when(p.valvular(), "with this valve disease anticoagulation does not hang on a score"))
                .orElseGet(() -> {
                    int points = points(p.age(), p.items()::contains);
                    return new ScoreResult.Points(points, MOST, meaning(points));
                });
    }

    /** The points of an age in years and of what is true of the person. */
    public static int points(double age, Predicate<Item> has) {
        int points = age >= OLD ? 2 : age >= ELDERLY ? 1 : 0;
        for (Item item : Item.values()) {
            points += has.test(item) ? item.points : 0;
        }
        return points;
    }

    private static String meaning(int points) {
        return switch (points) {
            case 0 -> "low risk of stroke: no anticoagulation because of atrial fibrillation";
            case 1 -> "anticoagulation should be considered (class IIa)";
            default -> "anticoagulation is recommended (class I)";
        };
    }
}
