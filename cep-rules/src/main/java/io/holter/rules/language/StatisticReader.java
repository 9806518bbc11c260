package io.holter.rules.language;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads statistics over a window, the last readings or days. */
final class StatisticReader {
    private static final Set<Statistic> NEED_VALUES = EnumSet.of(Statistic.MEDIAN, Statistic.MAD, Statistic.PERCENTILE);
    private static final Set<Statistic> NEED_TWO = EnumSet.of(Statistic.SLOPE, Statistic.SD);
    /** Those whose result lies where the values lie. */
    private static final Set<Statistic> LIKE_VALUES =
            EnumSet.of(Statistic.MEAN, Statistic.MEDIAN, Statistic.MIN, Statistic.MAX, Statistic.PERCENTILE);

    private final ConditionCompiler compiler;
    private final Vocabulary vocabulary;
    private final ProblemList problems;
    private final Map<String, Derivation> above;

    StatisticReader(
            ConditionCompiler compiler, Vocabulary vocabulary, ProblemList problems, Map<String, Derivation> above) {
        this.compiler = compiler;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.above = above;
    }

    /** What a statistic is of. */
    private record Source(Typed.Num of, Condition when) {}

    Draft read(Statistic statistic, Fields f) {
        String key = statistic.code();
        if (f.has("days")) {
            return days(statistic, f.only(key, "days", "at_least", "rank"));
        }
        if (f.has("each")) {
            return daily(statistic, f.only(key, "each", "when", "at_least", "hours"));
        }
        if (f.has("last")) {
            return last(statistic, f.only(key, "last", "over", "when", "at_least", "rank"));
        }
        if (f.has("over")) {
            return window(statistic, f.only(key, "over", "pane", "when", "at_least"));
        }
        problems.at(
                f.node(),
                "'" + key + "' does not say of what time",
                "over: 24 h, last: 10, each: day or, of daily values, days: 35 to 8");
        return DerivationReader.NOTHING;
    }

    private Draft window(Statistic statistic, Fields f) {
        if (NEED_VALUES.contains(statistic)) {
            problems.at(
                    f.node(),
                    "'" + statistic.code() + "' over a window would have to keep every sample",
                    "take the 'last' readings (at most " + Derivation.Last.MOST + "), or 'each: day' and then 'days'");
        }
        Duration over = longerThanNothing(f, "over", Duration.ofDays(1));
        Duration pane = f.has("pane") ? longerThanNothing(f, "pane", over) : Panes.usual(over);
        Panes.check(f, over, pane);
        Source source = source(statistic, f);
        return draft(
                statistic,
                source,
                new Derivation.Window(
                        statistic, source.of().quantity(), source.when(), over, pane, atLeast(statistic, f)));
    }

    private Draft last(Statistic statistic, Fields f) {
        int readings = upTo(f, "last", 1, Derivation.Last.MOST, 1);
        Duration over = f.has("over") ? longerThanNothing(f, "over", Duration.ZERO) : Duration.ZERO;
        int atLeast = atLeast(statistic, f);
        if (atLeast > readings) {
            problems.at(
                    f.node(), "'at_least' asks for " + atLeast + " of " + readings + " readings", "1 to " + readings);
        }
        Source source = source(statistic, f);
        return draft(
                statistic,
                source,
                new Derivation.Last(
                        statistic,
                        Ranks.read(statistic, f),
                        source.of().quantity(),
                        source.when(),
                        readings,
                        over,
                        atLeast));
    }

    private Draft daily(Statistic statistic, Fields f) {
        if (NEED_VALUES.contains(statistic) || statistic == Statistic.SLOPE) {
            problems.at(
                    f.node(),
                    "a day has no '" + statistic.code() + "'",
                    "mean, min, max, range, change, count, sum or sd");
        }
        f.text("each", "day")
                .filter(e -> !e.equals("day"))
                .ifPresent(e -> problems.at(f.node(), "'each' must be day", "one value per local day of the patient"));
        int hours = f.has("hours") ? upTo(f, "hours", 1, 24, 1) : 0;
        Source source = source(statistic, f);
        return draft(
                statistic,
                source,
                new Derivation.Daily(
                        statistic, source.of().quantity(), source.when(), Math.max(1, atLeast(statistic, f)), hours));
    }

    private Draft days(Statistic statistic, Fields f) {
        Optional<ScalarNode> name = f.scalar(statistic.code(), "the name of a daily value");
        name.ifPresent(n -> vocabulary.use(n.getValue()));
        String daily = name.map(ScalarNode::getValue).orElse("");
        if (!(above.get(daily) instanceof Derivation.Daily)) {
            name.ifPresent(n -> notDaily(n, daily));
            return DerivationReader.NOTHING;
        }
        int[] days = DaySpan.read(f, problems);
        int atLeast = atLeast(statistic, f);
        int most = days[0] - days[1] + 1;
        if (atLeast > most) {
            problems.at(f.node(), "'at_least' asks for " + atLeast + " of " + most + " days", "1 to " + most);
        }
        int position = List.copyOf(above.keySet()).indexOf(daily);
        return draft(
                statistic,
                new Source((Typed.Num) vocabulary.resolve(daily), Condition.ALWAYS),
                new Derivation.Days(statistic, Ranks.read(statistic, f), position, days[0], days[1], atLeast));
    }

    private void notDaily(ScalarNode at, String name) {
        if (vocabulary.isLater(name)) {
            problems.at(at, ConditionBuilder.tooEarly(name), ConditionBuilder.moveUp(name));
        } else {
            problems.at(
                    at,
                    "'" + name + "' is not a daily value above this one",
                    "'days' needs one, such as night: {mean: heart_rate, each: day}");
        }
    }

    /** The values; a count may count how often a condition is true. */
    private Source source(Statistic statistic, Fields f) {
        Condition when = f.optionalScalar("when", "a condition, such as at_rest")
                .map(s -> compiler.condition(s).when())
                .orElse(Condition.ALWAYS);
        ScalarNode text =
                f.scalar(statistic.code(), "an expression, such as heart_rate").orElse(null);
        Typed.Num one = Typed.Num.varying(Arithmetic.constant(1), Optional.empty());
        if (text == null) {
            return new Source(one, when);
        }
        if (statistic != Statistic.COUNT) {
            return new Source(compiler.number(text), when);
        }
        Typed typed = compiler.expression(text);
        return typed instanceof Typed.Bool b
                ? new Source(one, Logic.and(b.condition(), when))
                : new Source(typed instanceof Typed.Num n ? n : one, when);
    }

    private static Draft draft(Statistic statistic, Source source, Derivation how) {
        Optional<Signal> like = LIKE_VALUES.contains(statistic) ? source.of().signal() : Optional.empty();
        Optional<String> unit = switch (statistic) {
            case COUNT -> Optional.of(Units.NONE);
            case SLOPE -> Optional.of(Units.quotient(source.of().shownUnit(), Units.DAYS));
            default -> source.of().unit();
        };
        return new Draft(how, unit, like);
    }

    /** Of nothing one can say how many there were, but no average. */
    private int atLeast(Statistic statistic, Fields f) {
        int least = statistic == Statistic.COUNT ? 0 : NEED_TWO.contains(statistic) ? 2 : 1;
        return f.wholeNumber("at_least", least, "fewest values for an answer").orElse(least);
    }

    private int upTo(Fields f, String key, int least, int most, int otherwise) {
        int number = f.wholeNumber(key, least, least + " to " + most).orElse(otherwise);
        if (number > most) {
            problems.at(f.node(), "'" + key + "' is more than " + most, least + " to " + most);
        }
        return Math.min(number, most);
    }

    private Duration longerThanNothing(Fields f, String key, Duration otherwise) {
        Duration duration = f.duration(key, "such as 24 h").orElse(otherwise);
        if (duration.isZero()) {
            problems.at(f.node(), "'" + key + "' must be longer than nothing", "such as 24 h");
        }
        return duration;
    }
}
