package io.holter.local.replay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Pseudonyms in place of the ids of a recording: HMAC-SHA-256, cut to 64 bits. */
final class Pseudonyms {
    private static final int BYTES = 8;

    private final Mac mac;
    private final Map<String, String> known = new HashMap<>();

    Pseudonyms(String key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("replay/" + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    String of(String prefix, String id) {
        return known.computeIfAbsent(
                prefix + "-" + id,
                k -> prefix + "-"
                        + HexFormat.of().formatHex(mac.doFinal(k.getBytes(StandardCharsets.UTF_8)), 0, BYTES));
    }
}
