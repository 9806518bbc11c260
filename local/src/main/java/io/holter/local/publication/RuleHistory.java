package io.holter.local.publication;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.rule.RuleState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every publication of every rule, and what follows for what is at work now. The rules of the release come first: a job
 * starts with them.
 */
public final class RuleHistory {
    private final Map<String, List<Entry>> byRule = new TreeMap<>();

    /**
     * One publication.
     *
     * @param key Kafka key: that of what is active or of what runs in shadow
     * @param definition what was published
     */
    public record Entry(String key, RuleDefinition definition) {

        /** True if it is about what runs in shadow. */
        public boolean isShadow() {
            return RuleKey.isShadow(key);
        }

        /** Its version. */
        public int version() {
            return definition.getVersion();
        }

        /** True if it came with the release and was never published. */
        public boolean isOfRelease() {
            return definition.getPublishedAt().equals(Instant.EPOCH);
        }
    }

    private RuleHistory() {}

    /** A history that begins with the rules of the release. */
    public static RuleHistory ofRelease() {
        RuleHistory history = new RuleHistory();
        RulePackLoader.clinicalFiles().forEach((file, yaml) -> {
            Rule rule = ((Loaded.Pack) RulePackLoader.load(Map.of(file, yaml)))
                    .pack()
                    .rules()
                    .get(0);
            history.add(
                    rule.shadow() ? RuleKey.shadow(rule.id()) : RuleKey.active(rule.id()),
                    new RuleDefinition(
                            rule.id(),
                            rule.version(),
                            rule.shadow() ? RuleState.SHADOW : RuleState.ACTIVE,
                            RuleChange.RESET,
                            yaml,
                            RuleRecord.sha256(yaml),
                            "release",
                            Instant.EPOCH,
                            "came with Holter"));
        });
        return history;
    }

    /** Adds a publication; the same once more is left out. */
    public void add(String key, RuleDefinition definition) {
        List<Entry> entries = byRule.computeIfAbsent(definition.getRule(), rule -> new ArrayList<>());
        Entry entry = new Entry(key, definition);
        if (!entries.contains(entry)) {
            entries.add(entry);
            // What is active and what runs in shadow have keys, and so perhaps partitions, of their own.
            entries.sort(
                    Comparator.<Entry, Instant>comparing(e -> e.definition().getPublishedAt())
                            .thenComparingInt(Entry::version));
        }
    }

    /** Ids of all rules that ever were. */
    public Set<String> rules() {
        return new TreeSet<>(byRule.keySet());
    }

    /** The publications of a rule, oldest first. */
    public List<Entry> of(String rule) {
        return List.copyOf(byRule.getOrDefault(rule, List.of()));
    }

    /** What raises alerts of this rule now. */
    public Optional<Entry> active(String rule) {
        return newest(rule, false).filter(e -> e.definition().getState() == RuleState.ACTIVE);
    }

    /** What runs in shadow now; it ends when its version or a later one becomes active. */
    public Optional<Entry> shadow(String rule) {
        int active = newest(rule, false).map(Entry::version).orElse(0);
        return newest(rule, true)
                .filter(e -> e.definition().getState() == RuleState.SHADOW)
                .filter(e -> e.version() > active);
    }

    /** The highest version ever used, also by a withdrawal; 0 if the rule is new. */
    public int highestVersion(String rule) {
        return of(rule).stream().mapToInt(Entry::version).max().orElse(0);
    }

    /** The active or shadow text with this version, such as to go back to it. */
    public Optional<Entry> version(String rule, int version) {
        return of(rule).stream()
                .filter(e -> e.version() == version && e.definition().getState() != RuleState.WITHDRAWN)
                .reduce((earlier, later) -> later);
    }

    private Optional<Entry> newest(String rule, boolean shadow) {
        return of(rule).stream()
                .filter(e -> e.isShadow() == shadow)
                .reduce((a, b) -> b.version() >= a.version() ? b : a);
    }
}
