package io.holter.local.simulator;

import io.holter.schema.care.Medication;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which doses of the medication plan a person took, and when; drawn before the days, because pressure depends on it. */
final class Doses {
    private static final int FIRST = 480;
    private static final int SECOND = 1_200;
    private static final double MISSES_IN_SPELL = 0.7;

    private final Person person;
    private final int[][][] taken;

    private Doses(Person person, int[][][] taken) {
        this.person = person;
        this.taken = taken;
    }

    static Doses draw(CohortPlan plan, Person person, LifeCourse life, Courses courses) {
        List<Medication> lines = person.profile().getMedication();
        SplittableRandom random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.DOSES, 0);
        int[][][] taken = new int[plan.days()][lines.size()][];
        for (int day = 0; day < plan.days(); day++) {
            double usual = life.adherent(day) ? person.traits().missing() : MISSES_IN_SPELL;
            boolean forgotten = random.nextDouble() < usual / 2;
            for (int line = 0; line < lines.size(); line++) {
                boolean anticoagulant = lines.get(line).getAtc().startsWith("B01A");
                double lapse = anticoagulant ? courses.at(EpisodeKind.LOW_ADHERENCE, day) : 0;
                taken[day][line] = day(lines.get(line).getPerDay(), forgotten, Math.max(usual / 2, lapse), random);
            }
        }
        return new Doses(person, taken);
    }

    private static int[] day(int intakes, boolean forgotten, double misses, SplittableRandom random) {
        int[] minutes = new int[intakes];
        for (int i = 0; i < intakes; i++) {
            double late = Math.max(-60, 15 + 35 * random.nextGaussian());
            boolean missed = random.nextDouble() < misses || forgotten;
            minutes[i] = missed ? -1 : due(i) + (int) late;
        }
        return minutes;
    }

    /** Local minute of the day at which an intake is due. */
    static int due(int intake) {
        return intake == 0 ? FIRST : SECOND;
    }

    /** Local minute of the day at which the intake was taken, or -1. */
    int taken(int day, int line, int intake) {
        return taken[day][line][intake];
    }

    int intakes(int line) {
        return person.profile().getMedication().get(line).getPerDay();
    }

    /** True if a dose of a drug whose ATC code begins with one of these was left out on that day. */
    boolean missed(int day, String... atc) {
        List<Medication> lines = person.profile().getMedication();
        for (int line = 0; line < lines.size(); line++) {
            for (int intake = 0; intake < intakes(line); intake++) {
                if (taken[day][line][intake] < 0 && begins(lines.get(line).getAtc(), atc)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Local minutes of the day at which a drug whose ATC code begins so was taken. */
    List<Integer> takenOn(int day, String atc) {
        List<Medication> lines = person.profile().getMedication();
        List<Integer> minutes = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int intake = 0; intake < intakes(line); intake++) {
                if (taken[day][line][intake] >= 0 && begins(lines.get(line).getAtc(), atc)) {
                    minutes.add(taken[day][line][intake]);
                }
            }
        }
        return minutes;
    }

    private static boolean begins(String code, String... prefixes) {
        for (String prefix : prefixes) {
            if (code.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
