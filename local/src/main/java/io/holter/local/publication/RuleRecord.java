package io.holter.local.publication;

import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Makes the envelopes of rules. */
public final class RuleRecord {
    private RuleRecord() {}

    /**
     * Who publishes, and why.
     *
     * @param by who
     * @param reason why
     * @param at when; kept to the millisecond
     */
    public record Signature(String by, String reason, Instant at) {}

    /** A version of a rule that becomes active or runs in shadow. */
    static RuleDefinition of(Rule rule, String yaml, RuleState state, RuleChange change, Signature signature) {
        return of(rule.id(), rule.version(), yaml, state, change, signature);
    }

    /** The end of a rule, or of what runs in shadow; it has a version of its own. */
    static RuleDefinition withdrawal(String rule, int version, Signature signature) {
        return of(rule, version, "", RuleState.WITHDRAWN, RuleChange.RESET, signature);
    }

    private static RuleDefinition of(
            String rule, int version, String yaml, RuleState state, RuleChange change, Signature signature) {
        return new RuleDefinition(
                rule,
                version,
                state,
                change,
                yaml,
                sha256(yaml),
                signature.by(),
                signature.at().truncatedTo(ChronoUnit.MILLIS),
                signature.reason());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
