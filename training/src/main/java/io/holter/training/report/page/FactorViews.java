package io.holter.training.report.page;

import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.text.Formats;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts the factors of a risk into words: the strongest that raise it, and those that speak against. */
final class FactorViews {
    private static final int RAISING = 5;
    private static final int LOWERING = 3;

    private final Words words;

    FactorViews(Words words) {
        this.words = words;
    }

    List<FactorView> of(List<RiskFactor> factors) {
        double strongest =
                factors.stream().mapToDouble(f -> Math.abs(f.effect())).max().orElse(1);
        Stream<RiskFactor> up = factors.stream().filter(f -> f.effect() > 0).limit(RAISING);
        Stream<RiskFactor> down = factors.stream().filter(f -> f.effect() < 0).limit(LOWERING);
        return Stream.concat(up, down).map(f -> of(f, strongest)).toList();
    }

    FactorView of(RiskFactor factor, double strongest) {
        boolean up = factor.effect() > 0;
        int share = strongest <= 0 ? 0 : (int) Math.round(100 * Math.abs(factor.effect()) / strongest);
        return new FactorView(
                words.feature(factor.feature()),
                factor.value() == null ? words.text("why.missing") : words.value(factor, factor.value()),
                usual(factor),
                up,
                words.text(up ? "why.up" : "why.down"),
                Math.max(2, share));
    }

    private String usual(RiskFactor factor) {
        if (factor.typical() == null) {
            return Formats.NONE;
        }
        String value = words.value(factor, Objects.requireNonNull(factor.typical()));
        return words.text("why.short", value, words.text(factor.own() ? "why.own" : "why.typical"));
    }
}
