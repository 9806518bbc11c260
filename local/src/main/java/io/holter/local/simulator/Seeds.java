package io.holter.local.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Random numbers that depend on nothing but seed, patient, purpose and day. So no patient changes when another one is
 * added, and no day changes when an earlier one draws one number more.
 */
final class Seeds {
    /** Odd, and with no pattern: 2^64 divided by the golden ratio. */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** Makes the order of the parts count, so that patient 7 of seed 7 is not patient 1 of seed 1 (Steele, Vigna 2021). */
    private static final long MULTIPLIER = 0xD134_2543_DE82_EF95L;

    private Seeds() {}

    static SplittableRandom of(long seed, int patient, Purpose purpose, int day) {
        long mixed = mix(seed + GOLDEN);
        for (long part : new long[] {patient, purpose.number, day}) {
            mixed = mix(mixed * MULTIPLIER + mix(part + GOLDEN));
        }
        return new SplittableRandom(mixed);
    }

    /** A pseudonym such as the identity vault would give: no number to count by. */
    static String pseudonym(String kind, long seed, int patient) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("simulated/" + kind + "/" + seed + "/" + patient).getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Finaliser of MurmurHash3, variant 13 (Stafford): spreads neighbouring inputs over all 64 bits. */
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return y ^ (y >>> 31);
    }

    /** What the numbers are for. */
    enum Purpose {
        PERSON(0),
        COURSE(1),
        PRESENCE(2),
        EPISODES(3),
        DAY(4),
        UPLOAD(5),
        TRAITS(6),
        COURSES(7),
        LATENTS(8),
        DOSES(9),
        FIBRILLATION(10),
        SESSIONS(11),
        BEATS(12),
        READINGS(13);

        /** Part of the seed: a new purpose takes a new number, so that the old ones draw what they drew. */
        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }
}
