package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads daily values and statistics of them. */
final class DayReader {
    private static final int HOURS = 24;
    private static final Set<Statistic> NOT_OF_A_DAY =
            EnumSet.of(Statistic.MEDIAN, Statistic.MAD, Statistic.PERCENTILE, Statistic.SLOPE);

    private final ConditionCompiler compiler;
    private final Vocabulary vocabulary;
    private final ProblemList problems;

    DayReader(ConditionCompiler compiler, Vocabulary vocabulary, ProblemList problems) {
        this.compiler = compiler;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Draft daily(Statistic statistic, Fields f) {
        f.only(statistic.code(), "each", "when", "at_least", "hours");
        if (NOT_OF_A_DAY.contains(statistic)) {
            problems.at(
                    f.node(),
                    "a day has no '" + statistic.code() + "'",
                    "mean, min, max, range, change, count, sum or sd");
        }
        f.scalar("each", "day")
                .filter(e -> !e.getValue().equals("day"))
                .ifPresent(e -> problems.at(e, "'each' must be day", "one value per local day of the patient"));
        int hours = f.has("hours") ? Source.upTo(f, "hours", HOURS) : 0;
        Source source = Source.read(statistic, f, compiler);
        int atLeast = Math.max(1, Source.atLeast(statistic, f));
        return source.draft(
                statistic, new Derivation.Daily(statistic, source.of().quantity(), source.when(), atLeast, hours));
    }

    /** A statistic of a daily value among those above. */
    Draft days(Statistic statistic, Fields f, Map<String, Derivation> above) {
        f.only(statistic.code(), "days", "at_least", "rank");
        Optional<ScalarNode> name = f.scalar(statistic.code(), "the name of a daily value");
        String daily = name.map(ScalarNode::getValue).orElse("");
        vocabulary.use(daily);
        if (!(above.get(daily) instanceof Derivation.Daily)) {
            name.ifPresent(n -> notDaily(n, daily));
            return DerivationReader.NOTHING;
        }
        int[] days = DaySpan.read(f, problems);
        int atLeast = Source.atLeast(statistic, f);
        int most = days[0] - days[1] + 1;
        if (atLeast > most) {
            problems.at(f.node(), "'at_least' asks for " + atLeast + " of " + most + " days", "1 to " + most);
        }
        int position = List.copyOf(above.keySet()).indexOf(daily);
        Source source = new Source((Typed.Num) vocabulary.resolve(daily), Condition.ALWAYS);
        return source.draft(
                statistic,
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
}
