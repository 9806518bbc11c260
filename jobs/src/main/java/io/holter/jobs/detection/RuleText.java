package io.holter.jobs.detection;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.Problem;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.language.YamlText;
import io.holter.rules.rule.Rule;
import io.holter.schema.codec.Decoded;
import io.holter.schema.dead.Reason;
import io.holter.schema.rule.RuleDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a published rule, read with suspicion: whatever is wrong with it, the running rules must not suffer. */
final class RuleText {
    private RuleText() {}

    /** The rule that a definition holds, or why it cannot be used. */
    static Decoded<Rule> read(RuleDefinition definition) {
        String yaml = definition.getYaml();
        if (yaml.getBytes(StandardCharsets.UTF_8).length > YamlText.MAX_BYTES) {
            return new Decoded.Malformed<>(
                    Reason.TOO_LARGE, "the rule's text is larger than 256 KiB; a rule fits on two pages");
        }
        if (!definition.getSha256().equals(sha256(yaml))) {
            return refused("sha256 does not fit the rule's text; was it changed on its way?");
        }
        try {
            return load(definition);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of the loader must not stop the job for ever: the record would be read again after each restart.
            return refused("the rule's text breaks the loader (" + e.getClass().getSimpleName()
                    + "); check it with 'holter rules check' and report it");
        }
    }

    private static Decoded<Rule> load(RuleDefinition definition) {
        Loaded loaded = RulePackLoader.load(Map.of(definition.getRule() + ".yaml", definition.getYaml()));
        if (loaded instanceof Loaded.Problems bad) {
            return refused(bad.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        Optional<Rule> rule = ((Loaded.Pack) loaded).pack().rule(definition.getRule(), definition.getVersion());
        return rule.<Decoded<Rule>>map(Decoded.Valid::new)
                .orElseGet(() -> refused("the text holds another rule or version than its envelope says"));
    }

    private static Decoded<Rule> refused(String why) {
        return new Decoded.Malformed<>(Reason.OTHER, why);
    }

    /** SHA-256 of a text in hex, as envelopes carry it. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
