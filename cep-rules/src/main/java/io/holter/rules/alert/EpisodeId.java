package io.holter.rules.alert;

import io.holter.rules.step.StepEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an episode by what it is, so that the same input always gives the same id. */
final class EpisodeId {
    private static final int BYTES = 16;

    private EpisodeId() {}

    static String of(StepEvent event, long started) {
        String what = event.rule() + "\n" + event.version() + "\n" + event.patient() + "\n" + started;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
