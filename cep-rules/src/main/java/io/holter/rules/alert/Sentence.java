package io.holter.rules.alert;

import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import java.text.NumberFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a rule's message. */
final class Sentence {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9_]+)\\}");
    private static final String NOTHING = "–";
    private static final double ROUNDS_TO_ZERO = 0.05;
    private static final double MS_PER_MINUTE = 60_000.0;

    private final Rule rule;
    private final EpisodeState state;
    private final Onset onset;

    Sentence(Rule rule, EpisodeState state, Onset onset) {
        this.rule = rule;
        this.state = state;
        this.onset = onset;
    }

    String in(Language language) {
        Matcher m = PLACEHOLDER.matcher(rule.message().in(language));
        return m.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), language)));
    }

    private String value(String name, Language language) {
        double minutes = (onset.detected() - state.started) / MS_PER_MINUTE;
        return switch (name) {
            case "minutes" -> number(Math.floor(minutes), language);
            case "hours" -> number(Math.floor(minutes / 60), language);
            case "worst" -> number(state.worst, language);
            case "signals" -> signals(language);
            default -> limitOrSignal(name, language);
        };
    }

    private String limitOrSignal(String name, Language language) {
        StepEvent event = onset.event();
        for (int i = 0; i < rule.parameters().size(); i++) {
            if (rule.parameters().get(i).name().equals(name)) {
                return number(event.limits()[i], language);
            }
        }
        for (int i = event.evidenceSignals().length - 1; i >= 0; i--) {
            if (event.evidenceSignals()[i].equals(name)) {
                return number(event.evidenceValues()[i], language);
            }
        }
        return NOTHING;
    }

    private String signals(Language language) {
        Set<String> names = new LinkedHashSet<>();
        for (String code : onset.event().evidenceSignals()) {
            names.add(SignalNames.of(code, language));
        }
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }

    private static String number(double value, Language language) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        // Nobody counts tenths of a thousand steps.
        format.setMaximumFractionDigits(Math.abs(value) >= 1000 ? 0 : 1);
        return format.format(Math.abs(value) < ROUNDS_TO_ZERO ? 0.0 : value); // never "-0"
    }
}
