package io.holter.rules.language;

import io.holter.rules.rule.RulePack;
import java.util.Map;

/** Reads rule files into a pack, or says everything that is wrong with them. */
public final class RulePackLoader {
    private RulePackLoader() {}

    /**
     * Loads rule files.
     *
     * @param files name to text; names appear in problems
     */
    public static Loaded load(Map<String, String> files) {
        throw new UnsupportedOperationException("being built");
    }

    /** The clinical rule pack that Holter comes with. */
    public static RulePack clinical() {
        throw new UnsupportedOperationException("being built");
    }

    /** File name to text of the clinical rule pack, for publishing to {@code rules.v1}. */
    public static Map<String, String> clinicalFiles() {
        throw new UnsupportedOperationException("being built");
    }
}
