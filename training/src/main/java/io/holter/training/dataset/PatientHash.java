package io.holter.training.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number between 0 and 1 for each patient: the same every night, and not to be guessed without the salt. */
final class PatientHash {
    private final String salt;

    PatientHash(String salt) {
        this.salt = salt;
    }

    double share(String patient) {
        try {
            byte[] text = (salt + "\n" + patient).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
