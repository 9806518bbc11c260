package io.holter.training.report.page;

import io.holter.schema.signal.Signal;
import io.holter.training.report.content.ProfileExtract;
import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.text.Formats;
import io.holter.training.report.text.Language;
import io.holter.training.report.text.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phrases of one language that several pages use. */
final class Words {
    final Language language;
    final Messages messages;
    final Formats formats;

    Words(Language language) {
        this.language = language;
        this.messages = Messages.of(language);
        this.formats = new Formats(language);
    }

    String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** A probability as a whole number of 100 patients: 8, <1, or >95: no model here knows that somebody will fall ill. */
    String hundred(double probability) {
        if (probability > 0.95) {
            return text("risk.above95");
        }
        return probability < 0.005 ? text("risk.below1") : formats.number(probability * 100, 0);
    }

    String of100(double probability) {
        return text("risk.of100", hundred(probability));
    }

    String signal(String code) {
        return messages.find("signal." + code).orElse(code);
    }

    static int digits(Signal signal) {
        return signal == Signal.WEIGHT || signal == Signal.TEMPERATURE ? 1 : 0;
    }

    String quantity(Signal signal, double value) {
        return formats.quantity(value, digits(signal), signal.unit());
    }

    /** A feature in words; one that the messages do not know by its name. */
    String feature(String name) {
        return messages.find("feature." + name).or(() -> condition(name)).orElseGet(() -> name.replace('_', ' '));
    }

    private Optional<String> condition(String feature) {
        if (!feature.startsWith("has_")) {
            return Optional.empty();
        }
        return messages.find("condition." + feature.substring(4).toUpperCase(Locale.ROOT))
                .map(this::capital);
    }

    /** A value of a feature: yes or no for a flag, a percentage for a ratio, with its sign where it is a difference. */
    String value(RiskFactor factor, double value) {
        String name = factor.feature();
        boolean flag = name.startsWith("has_") || name.equals("sex_female");
        if (flag && (value == 0 || value == 1)) {
            return text(value == 1 ? "feature.value.yes" : "feature.value.no");
        } else if (name.contains("ratio") || name.startsWith("adherence")) {
            return formats.percent(value, 0);
        }
        String plain = formats.plain(value);
        boolean difference = name.contains("_vs_") || name.contains("_change_") || name.contains("_slope_");
        return formats.withUnit(difference && value > 0 && !plain.equals("0") ? "+" + plain : plain, factor.unit());
    }

    String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    String conditions(ProfileExtract profile) {
        return profile.conditions().stream()
                .map(c -> text("condition." + c.name()))
                .collect(Collectors.joining(", "));
    }

    String person(ProfileExtract profile, int year) {
        return text(
                "patient.age",
                year - profile.birthYear(),
                text("sex." + profile.sex().name()));
    }
}
