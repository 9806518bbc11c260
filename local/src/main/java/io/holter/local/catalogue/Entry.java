package io.holter.local.catalogue;

import io.holter.rules.rule.Rule;
import io.holter.rules.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule of the catalogue.
 *
 * @param rule the rule
 * @param yaml its file
 * @param scenarios its stories
 */
record Entry(Rule rule, String yaml, List<Scenario> scenarios) {
    /** Words of names of near misses, those that say so most plainly first. */
    private static final List<Pattern> NEAR = Stream.of(
                    "near miss",
                    "\\b(just|nearly|almost|not enough|not quite)\\b",
                    "\\b(near|below|under|short|too few)\\b")
            .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE))
            .toList();

    private static final int SHOWN = 12;

    /** The first story that opens an alert. */
    Optional<Scenario> typical() {
        return scenarios.stream().filter(Entry::opens).findFirst();
    }

    /** The first story that nearly does by its name, else the first that the rule could judge and did not. */
    Optional<Scenario> nearMiss() {
        Predicate<Scenario> quiet =
                s -> s.alerts().isEmpty() && !s.notEvaluable().orElse(false);
        return NEAR.stream()
                .flatMap(words -> scenarios.stream()
                        .filter(quiet.and(s -> words.matcher(s.name()).find())))
                .findFirst()
                .or(() -> scenarios.stream().filter(quiet).findFirst());
    }

    private static boolean opens(Scenario scenario) {
        return scenario.alerts().stream()
                .anyMatch(a -> "opened".equals(a.fields().get("status")));
    }

    /** What a signature is for: the beginning of the SHA-256 of the rule file. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
