package io.holter.jobs.detection;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.Problem;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules at work in one task: those that the job started with, overridden rule by rule by what came through
 * {@code rules.v1}. A definition that cannot be used changes nothing. Belongs to one thread.
 */
final class RuleBook {
    private final Map<String, Entry> entries = new TreeMap<>();

    /** A rule and whether its alerts go out; a withdrawn one stays, so that an older version cannot return. */
    private record Entry(int version, RuleState state, String sha256, Optional<Rule> rule) {}

    /**
     * A book of these files.
     *
     * @throws IllegalStateException if they are not good; the configuration has checked them
     */
    static RuleBook of(Map<String, String> files) {
        RuleBook book = new RuleBook();
        files.forEach(book::start);
        return book;
    }

    /**
     * Takes a definition that {@link #isNew}.
     *
     * @return what is wrong with it, each a sentence; empty if it was taken
     */
    List<String> take(RuleDefinition definition) {
        if (definition.getState() == RuleState.WITHDRAWN) {
            put(definition, Optional.empty());
            return List.of();
        }
        if (!definition.getSha256().equals(sha256(definition.getYaml()))) {
            return List.of("sha256 does not fit the rule's text; was it changed on its way?");
        }
        if (isChanged(definition)) {
            return List.of("this version is at work with another text; raise the version with every change");
        }
        Loaded loaded = RulePackLoader.load(Map.of(definition.getRule() + ".yaml", definition.getYaml()));
        if (loaded instanceof Loaded.Problems bad) {
            return bad.problems().stream().map(Problem::toString).toList();
        }
        return take(definition, ((Loaded.Pack) loaded).pack().rule(definition.getRule(), definition.getVersion()));
    }

    /** True unless the definition is older than what the book holds. */
    boolean isNew(RuleDefinition definition) {
        Entry entry = entries.get(definition.getRule());
        return entry == null || entry.version() <= definition.getVersion();
    }

    /** The rules that are evaluated, also those in shadow. */
    RulePack pack() {
        return RulePack.of(
                entries.values().stream().flatMap(e -> e.rule().stream()).toList());
    }

    /** The rule at work under this id, if it has this version. */
    Optional<Rule> rule(String id, int version) {
        Entry entry = entries.get(id);
        return entry == null || entry.version() != version ? Optional.empty() : entry.rule();
    }

    /** True if this version is behind what the book holds, so that it will never be at work again. */
    boolean isPast(String id, int version) {
        Entry entry = entries.get(id);
        return entry != null && (entry.version() > version || entry.rule().isEmpty());
    }

    /** True if the rule's alerts are only counted. */
    boolean isShadow(String id) {
        Entry entry = entries.get(id);
        return entry != null && entry.state() == RuleState.SHADOW;
    }

    private List<String> take(RuleDefinition definition, Optional<Rule> rule) {
        if (rule.isEmpty()) {
            return List.of("the text holds another rule or version than its envelope says");
        }
        put(definition, rule);
        return List.of();
    }

    private boolean isChanged(RuleDefinition definition) {
        Entry entry = entries.get(definition.getRule());
        return entry != null
                && entry.version() == definition.getVersion()
                && !entry.sha256().equals(definition.getSha256());
    }

    private void put(RuleDefinition definition, Optional<Rule> rule) {
        entries.put(
                definition.getRule(),
                new Entry(definition.getVersion(), definition.getState(), definition.getSha256(), rule));
    }

    private void start(String file, String yaml) {
        Loaded loaded = RulePackLoader.load(Map.of(file, yaml));
        if (loaded instanceof Loaded.Problems bad) {
            throw new IllegalStateException("a rule that was good when the job was submitted is not: " + bad);
        }
        for (Rule rule : ((Loaded.Pack) loaded).pack().rules()) {
            entries.put(rule.id(), new Entry(rule.version(), RuleState.ACTIVE, sha256(yaml), Optional.of(rule)));
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
