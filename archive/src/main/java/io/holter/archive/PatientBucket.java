package io.holter.archive;

/**
 * Which bucket a patient's samples are archived in. The function is part of the archive's format: it must never change,
 * and the number of buckets of an archive is fixed by its first manifest.
 */
public final class PatientBucket {
    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private PatientBucket() {}

    /** Bucket from 0 to {@code buckets - 1}: FNV-1a (32 bit) of the pseudonym's chars, mixed once more. */
    public static int of(String patient, int buckets) {
        int hash = OFFSET_BASIS;
        for (int i = 0; i < patient.length(); i++) {
            hash = (hash ^ patient.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 15;
        return Math.floorMod(hash, buckets);
    }
}
