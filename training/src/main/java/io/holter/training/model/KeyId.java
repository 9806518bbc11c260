package io.holter.training.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/** Short names of public keys, and digests. */
public final class KeyId {
    private KeyId() {}

    /** First 16 hexadecimal digits of the SHA-256 of the encoded key. */
    static String of(PublicKey key) {
        return sha256(key.getEncoded()).substring(0, 16);
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
