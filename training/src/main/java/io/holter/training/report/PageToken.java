package io.holter.training.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opaque names for patient pages: the first 128 bits of HMAC-SHA-256 over the pseudonym, in hex. */
public final class PageToken {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Names pages with a key.
     *
     * @param key secret of at least 16 bytes; the same key gives the same names, so a night can be repeated
     */
    public PageToken(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("The key for page names must have at least 16 bytes.");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The name of a patient's page. */
    public String of(String patient) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(patient.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no " + ALGORITHM + ".", e);
        }
    }
}
