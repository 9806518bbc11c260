package io.holter.schema.rule;

/**
 * Keys of topic {@code rules.v1}: the rule id for what is active, and a key beside it for what runs in shadow, so that
 * compaction keeps both.
 */
public final class RuleKey {
    private static final String SHADOW = "~shadow";

    private RuleKey() {}

    /** Key of what is active of this rule. */
    public static String active(String rule) {
        return rule;
    }

    /** Key of what runs in shadow of this rule. */
    public static String shadow(String rule) {
        return rule + SHADOW;
    }

    /** True if this is the key of something that runs in shadow. */
    public static boolean isShadow(String key) {
        return key.endsWith(SHADOW);
    }

    /** True if the definition may stand under this key. */
    public static boolean fits(String key, RuleDefinition definition) {
        String rule = definition.getRule();
        return switch (definition.getState()) {
            case ACTIVE -> key.equals(active(rule));
            case SHADOW -> key.equals(shadow(rule));
            case WITHDRAWN -> key.equals(active(rule)) || key.equals(shadow(rule));
        };
    }
}
