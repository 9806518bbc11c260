package io.holter.rules.language;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What a statistic is of, and what its result is.
 *
 * @param of the number
 * @param when which readings count
 */
record Source(Typed.Num of, Condition when) {
    private static final Set<Statistic> NEED_TWO = EnumSet.of(Statistic.SLOPE, Statistic.SD);
    /** Those whose result lies where the values lie. */
    private static final Set<Statistic> LIKE_VALUES = EnumSet.of(
            Statistic.MEAN, Statistic.MEDIAN, Statistic.MIN, Statistic.MAX, Statistic.PERCENTILE, Statistic.MESOR);

    /** The values; a count may count how often a condition is true. */
    static Source read(Statistic statistic, Fields f, ConditionCompiler compiler) {
        Condition when = f.optionalScalar("when", "a condition, such as at_rest")
                .map(s -> compiler.condition(s).when())
                .orElse(Condition.ALWAYS);
        Typed.Num one = Typed.Num.varying(Arithmetic.constant(1), Optional.empty());
        Optional<ScalarNode> text = f.scalar(statistic.code(), "an expression, such as heart_rate");
        if (text.isEmpty() || statistic != Statistic.COUNT) {
            return new Source(text.map(compiler::number).orElse(one), when);
        }
        Typed typed = compiler.expression(text.get());
        return typed instanceof Typed.Bool b
                ? new Source(one, Logic.and(b.condition(), when))
                : new Source(typed instanceof Typed.Num n ? n : one, when);
    }

    /** A derived value that applies the statistic to this. */
    Draft draft(Statistic statistic, Derivation how) {
        Optional<Input> like = LIKE_VALUES.contains(statistic) ? of.like() : Optional.empty();
        Optional<String> unit = switch (statistic) {
            case COUNT -> Optional.of(Units.NONE);
            case SLOPE -> Optional.of(Units.quotient(of.shownUnit(), Units.DAYS));
            default -> of.unit();
        };
        return new Draft(how, unit, like);
    }

    /** Fewest values for an answer. Of nothing one can say how many there were, but no average. */
    static int atLeast(Statistic statistic, Fields f) {
        int least = statistic == Statistic.COUNT ? 0 : NEED_TWO.contains(statistic) ? 2 : 1;
        return f.wholeNumber("at_least", least, "fewest values for an answer").orElse(least);
    }

    /** A whole number from 1 to {@code most}; 1 if it is missing or wrong. */
    static int upTo(Fields f, String key, int most) {
        int number = f.wholeNumber(key, 1, "1 to " + most).orElse(1);
        if (number > most) {
            f.problems().at(f.node(), "'" + key + "' is more than " + most, "1 to " + most);
        }
        return Math.min(number, most);
    }

    /** A duration that is not zero. */
    static Duration longerThanNothing(Fields f, String key, Duration otherwise) {
        Duration duration = f.duration(key, "such as 24 h").orElse(otherwise);
        if (duration.isZero() && f.has(key)) {
            f.problems().at(f.node(), "'" + key + "' must be longer than nothing", "such as 24 h");
        }
        return duration;
    }
}
