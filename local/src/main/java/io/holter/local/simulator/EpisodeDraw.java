package io.holter.local.simulator;

import java.util.SplittableRandom;

/**
 * Draws how strong and how long an acute episode is. Severity comes from a distribution that begins below what rules
 * look for, so that some episodes are mild; the grade is decided here, from what is drawn.
 */
final class EpisodeDraw {
    private final Person person;
    private final SplittableRandom random;

    EpisodeDraw(Person person, SplittableRandom random) {
        this.person = person;
        this.random = random;
    }

    PlannedEpisode episode(EpisodeKind kind, Channel channel, int day) {
        int awake = 570 + random.nextInt(600);
        int minutes = minutes(kind);
        double level = level(kind);
        int minute = switch (kind) {
            case ASLEEP_SLOW -> 100 + random.nextInt(120);
            case CLOTHES_ON_SCALE, OTHER_ON_SCALE -> 470 + random.nextInt(60);
            case SEVERE_PRESSURE, SEVERE_UNREPEATED, SEVERE_THEN_NORMAL, HYPOTENSION -> 660 + random.nextInt(360);
            default -> awake;
        };
        return new PlannedEpisode(kind, channel, day, minute, minutes, level, grade(kind, level, minutes));
    }

    private int minutes(EpisodeKind kind) {
        return switch (kind) {
            case TACHYCARDIA, BRADYCARDIA ->
                (int) Math.max(4, Math.min(150, 25 * Math.exp(0.7 * random.nextGaussian())));
            case SHORT_TACHYCARDIA -> 4 + random.nextInt(5);
            case INTERRUPTED_TACHYCARDIA -> 28;
            case ASLEEP_SLOW -> 25 + random.nextInt(30);
            case SHOCK -> 45 + random.nextInt(60);
            case SEVERE_PRESSURE, SEVERE_THEN_NORMAL, HYPOTENSION -> 3 + random.nextInt(11);
            case DESATURATION -> 8 + random.nextInt(30);
            case ECTOPIC_RUN -> 3 + random.nextInt(12);
            case PAUSE -> 1;
            default -> 15;
        };
    }

    /** Heart rate, /min; systolic pressure, mm[Hg]; saturation, %; pause, ms; weight that is added, kg. */
    private double level(EpisodeKind kind) {
        return switch (kind) {
            case TACHYCARDIA -> Math.min(185, 118 + exponential(24));
            case SHORT_TACHYCARDIA -> 122 + random.nextInt(28);
            case INTERRUPTED_TACHYCARDIA -> 125 + random.nextInt(20);
            case BRADYCARDIA -> Math.max(29, 41 - Math.abs(5 * random.nextGaussian()));
            case ASLEEP_SLOW -> 36.5 + 6 * random.nextDouble();
            case SHOCK -> Math.min(145, 100 + exponential(18));
            case PAUSE -> Math.min(8_000, 2_700 + exponential(900));
            case SEVERE_PRESSURE, SEVERE_UNREPEATED, SEVERE_THEN_NORMAL -> Math.min(240, 180 + exponential(13));
            case HYPOTENSION -> 77 + 19 * random.nextDouble();
            case DESATURATION -> Math.max(78, 92.5 - exponential(4));
            case LOOSE_OXIMETER -> 80 + 9 * random.nextDouble();
            case OTHER_ON_SCALE -> (random.nextBoolean() ? 1 : -1) * (3 + 20 * random.nextDouble());
            case CLOTHES_ON_SCALE -> 0.5 + 2.2 * random.nextDouble();
            default -> 0;
        };
    }

    private Grade grade(EpisodeKind kind, double level, int minutes) {
        double limit = person.profile().getLimits().stream()
                .filter(l -> l.getRule().equals("RH-04"))
                .mapToDouble(l -> l.getValue())
                .findFirst()
                .orElse(120);
        boolean clear = switch (kind) {
            case TACHYCARDIA -> level >= limit + 7 && minutes >= 14;
            case BRADYCARDIA -> level <= 37.5 && minutes >= 14;
            case SHOCK -> level >= 117;
            case PAUSE -> level >= 3_300;
            case SEVERE_PRESSURE, SEVERE_UNREPEATED -> level >= 188;
            case HYPOTENSION -> level <= 84;
            case DESATURATION -> level <= 89;
            case OTHER_ON_SCALE -> Math.abs(level) >= 8;
            default -> true;
        };
        return clear ? Grade.CLEAR : Grade.MILD;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
