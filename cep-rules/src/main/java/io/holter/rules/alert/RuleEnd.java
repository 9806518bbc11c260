package io.holter.rules.alert;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Language;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Closure;
import io.holter.schema.alert.Timeliness;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Ends an episode whose rule watches no more. Needs no rule: a new release may not know the text that opened it.
 */
public final class RuleEnd {
    private static final Map<Language, Properties> SENTENCES = load();

    private RuleEnd() {}

    /**
     * Closes the open episode in {@code state}.
     *
     * @param version version of the rule that watched it last
     * @param why RULE_CHANGED, RULE_WITHDRAWN or MONITORING_ENDED
     * @param time when the rule's record arrived, ms UTC; it has no measurement time
     */
    public static Alert close(EpisodeState state, String patient, String rule, int version, Closure why, long time) {
        Instant now = Instant.ofEpochMilli(Math.max(time, state.started));
        state.open = false;
        state.closed = now.toEpochMilli();
        state.revision++;
        Map<String, String> text = new HashMap<>();
        SENTENCES.forEach((language, sentences) -> text.put(language.code(), sentences.getProperty(why.name(), "")));
        return Alert.newBuilder()
                .setId(state.id)
                .setPatient(patient)
                .setRule(rule)
                .setVersion(version)
                .setSeverity(state.severity)
                .setStatus(AlertStatus.CLOSED)
                .setRevision(state.revision)
                .setTimeliness(Timeliness.FRESH)
                .setStarted(Instant.ofEpochMilli(state.started))
                .setDetected(now)
                .setArrived(now)
                .setLimits(List.of())
                .setEvidence(List.of())
                .setText(text)
                .setSuppressed(state.suppressed)
                .setClosure(why)
                .build();
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties sentences = new Properties();
            try {
                sentences.load(new StringReader(
                        RulePackLoader.resource("/io/holter/rules/alert/ended_" + language.code() + ".properties")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, sentences);
        }
        return all;
    }
}
