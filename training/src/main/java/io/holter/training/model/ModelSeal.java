package io.holter.training.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs bytes and opens only bytes that a trusted key signed. The signature file is one line: {@code holter-seal-1
 * KEY-ID BASE64}. Nothing is parsed before its signature holds.
 */
public final class ModelSeal {
    private static final String VERSION = "holter-seal-1";
    private static final int LONGEST = 400;

    private final SigningKeys keys;

    /** Signs and trusts with these keys. */
    public ModelSeal(SigningKeys keys) {
        this.keys = keys;
    }

    /** The signature file for these bytes. Deterministic, as Ed25519 is. */
    public byte[] seal(byte[] content) {
        String signature = Base64.getEncoder().encodeToString(sign(keys.signing(), content));
        return (VERSION + " " + KeyId.of(keys.own()) + " " + signature + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The model, if a trusted key signed it.
     *
     * @param where its key in the store, for messages
     * @throws RefusedModelException if the signature is missing or wrong, or the content is
     */
    public RiskModel open(String where, byte[] content, byte[] signature) {
        check(where, content, signature);
        return ModelJson.read(content);
    }

    /**
     * Returns if a trusted key signed these bytes.
     *
     * @throws RefusedModelException else
     */
    public void check(String where, byte[] content, byte[] signature) {
        String[] parts = line(where, signature).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw refuse(where, "its signature file is not a " + VERSION + " line");
        }
        PublicKey key = keys.trusted().get(parts[1]);
        if (key == null) {
            throw refuse(where, "it is signed by a key that is not trusted here");
        }
        if (!valid(key, content, decode(where, parts[2]))) {
            throw refuse(where, "the signature does not fit the content: one of them was changed");
        }
    }

    private static String line(String where, byte[] signature) {
        if (signature.length == 0 || signature.length > LONGEST) {
            throw refuse(where, "its signature is missing or far too long");
        }
        return new String(signature, StandardCharsets.US_ASCII).stripTrailing();
    }

    private static byte[] decode(String where, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RefusedModelException(refusal(where, "its signature is not base64"), e);
        }
    }

    private static RefusedModelException refuse(String where, String why) {
        return new RefusedModelException(refusal(where, why));
    }

    private static String refusal(String where, String why) {
        return where + " refused: " + why
                + ". Check the trusted keys of this installation, or publish the model again from a trusted night";
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with this key", e);
        }
    }

    static boolean valid(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length is a wrong signature
        }
    }
}
