package io.holter.training.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Ed25519 keys of a night: one that signs, and all that are trusted. Two trusted keys at a time allow a rotation: first trust
 * the new one everywhere, then sign with it, then drop the old one. Keys are PEM files: PKCS 8 and X.509.
 *
 * @param signing private key
 * @param own public key of the signing key
 * @param trusted every public key whose signature counts, by id
 */
public record SigningKeys(PrivateKey signing, PublicKey own, Map<String, PublicKey> trusted) {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /** Copies. */
    public SigningKeys {
        trusted = Map.copyOf(trusted);
    }

    /**
     * Reads keys that somebody else keeps.
     *
     * @param signing PKCS 8 PEM
     * @param own public key of {@code signing}, X.509 PEM
     * @param others further trusted keys
     */
    public static SigningKeys read(Path signing, Path own, List<Path> others) {
        PublicKey mine = publicKey(own);
        Map<String, PublicKey> trusted = new HashMap<>();
        trusted.put(KeyId.of(mine), mine);
        others.stream().map(SigningKeys::publicKey).forEach(key -> trusted.put(KeyId.of(key), key));
        SigningKeys keys = new SigningKeys(privateKey(signing), mine, trusted);
        keys.checkPair(signing, own);
        return keys;
    }

    /** Reads {@code model-signing.pem} and {@code model-signing.pub.pem} in a folder, after making them if need be. For embedded use. */
    public static SigningKeys generate(Path folder) {
        Path signing = folder.resolve("model-signing.pem");
        Path own = folder.resolve("model-signing.pub.pem");
        if (!Files.exists(signing)) {
            write(signing, own);
        }
        return read(signing, own, List.of());
    }

    private static void write(Path signing, Path own) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(signing.toAbsolutePath().getParent());
            Files.writeString(own, pem(PUBLIC, pair.getPublic().getEncoded()));
            Files.deleteIfExists(signing);
            FileAttribute<?> ownerOnly =
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(signing, ownerOnly);
            Files.writeString(signing, pem(PRIVATE, pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write signing keys to " + signing.getParent(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        }
    }

    private void checkPair(Path signing, Path own) {
        byte[] probe = {1};
        if (!ModelSeal.valid(own(), probe, ModelSeal.sign(signing(), probe))) {
            throw new IllegalArgumentException("keys do not belong together: " + signing + " and " + own
                    + "; give the public half of the same pair");
        }
    }

    private static PrivateKey privateKey(Path path) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der(path, PRIVATE)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(path, "a PKCS 8 PEM file of an Ed25519 private key", e);
        }
    }

    private static PublicKey publicKey(Path path) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der(path, PUBLIC)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(path, "an X.509 PEM file of an Ed25519 public key", e);
        }
    }

    private static IllegalArgumentException unusable(Path path, String expected, Exception cause) {
        return new IllegalArgumentException(
                path + " is not " + expected + "; make one with openssl genpkey -algorithm ed25519", cause);
    }

    private static byte[] der(Path path, String kind) {
        try {
            String text = Files.readString(path, StandardCharsets.US_ASCII);
            String body = text.replace("-----BEGIN " + kind + "-----", "").replace("-----END " + kind + "-----", "");
            return Base64.getMimeDecoder().decode(body.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read key file " + path, e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
