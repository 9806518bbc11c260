package io.holter.rules.language;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how one derived value is worked out. */
final class DerivationReader {
    /** What stands in for a derived value with problems. */
    static final Draft NOTHING =
            new Draft(new Derivation.Value(Arithmetic.constant(Double.NaN)), Optional.empty(), Optional.empty());

    /** How a derived value may be worked out. */
    static final Set<String> KINDS = kinds();

    private static final String SLACK = "a number, a parameter or an expression, such as 0.5";

    private final ConditionCompiler compiler;
    private final Vocabulary vocabulary;
    private final ProblemList problems;
    private final Map<String, Derivation> above = new LinkedHashMap<>();

    DerivationReader(ConditionCompiler compiler, Vocabulary vocabulary, ProblemList problems) {
        this.compiler = compiler;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>(List.of("value"));
        Arrays.stream(Statistic.values()).forEach(s -> kinds.add(s.code()));
        kinds.addAll(List.of("ema", "cusum", "keep", "since", "points", "scoring"));
        return kinds;
    }

    /** Makes a value known to those below it. */
    void define(String name, Derivation how) {
        above.put(name, how);
    }

    Draft read(String name, Fields f) {
        List<String> kinds = KINDS.stream().filter(f::has).toList();
        if (kinds.size() != 1) {
            problems.at(
                    f.node(),
                    kinds.isEmpty()
                            ? "'" + name + "' does not say how it is worked out"
                            : "'" + name + "' is worked out in more than one way: " + String.join(", ", kinds),
                    "one of " + String.join(", ", KINDS));
            return NOTHING;
        }
        String kind = kinds.get(0);
        return switch (kind) {
            case "value" -> value(f.only("value"));
            case "ema" -> ema(f.only("ema", "when", "tau"));
            case "cusum" -> cusum(f.only("cusum", "when", "slack"));
            case "keep" -> keep(f.only("keep", "when", "max_age"));
            case "since" -> since(f.only("since"));
            case "points" -> new PointsReader(compiler, problems).points(f.only("points", "at_least"));
            case "scoring" -> new PointsReader(compiler, problems).scoring(f.only("scoring"), above, vocabulary);
            default -> statistic(Statistic.ofCode(kind).orElseThrow(), f);
        };
    }

    private Draft statistic(Statistic statistic, Fields f) {
        return new StatisticReader(compiler, vocabulary, problems).read(statistic, f, above);
    }

    private Typed.Num number(Fields f, String key) {
        return f.scalar(key, "an expression, such as weight")
                .map(compiler::number)
                .orElseGet(() -> Typed.Num.varying(Arithmetic.constant(Double.NaN), Optional.empty()));
    }

    private Condition when(Fields f) {
        return f.optionalScalar("when", "a condition, such as at_rest")
                .map(s -> compiler.condition(s).when())
                .orElse(Condition.ALWAYS);
    }

    private Duration needed(Fields f, String key, String hint) {
        if (!f.has(key)) {
            f.missing(key, hint);
        }
        Duration duration = f.duration(key, hint).orElse(Duration.ofDays(1));
        if (duration.isZero()) {
            problems.at(f.node(), "'" + key + "' must be longer than nothing", hint);
        }
        return duration;
    }

    private Draft value(Fields f) {
        Typed.Num of = number(f, "value");
        return new Draft(new Derivation.Value(of.quantity()), of.unit(), of.like());
    }

    private Draft ema(Fields f) {
        Typed.Num of = number(f, "ema");
        Duration tau = needed(f, "tau", "the time in which a step fades to 37 %, such as 3 d");
        return new Draft(new Derivation.Ema(of.quantity(), when(f), tau), of.unit(), of.like());
    }

    private Draft cusum(Fields f) {
        Typed.Num of = number(f, "cusum");
        Optional<ScalarNode> text = f.scalar("slack", SLACK);
        Typed.Num slack = text.map(compiler::number).orElse(of);
        if (!of.shownUnit().equals(Units.NONE) || !slack.shownUnit().equals(Units.NONE)) {
            problems.at(
                    f.node(),
                    "'cusum' adds up plain numbers, this is in "
                            + (of.shownUnit().equals(Units.NONE) ? slack.shownUnit() : of.shownUnit()),
                    "divide by a spread, such as (weight - usual) / spread");
        }
        return Draft.of(new Derivation.Cusum(of.quantity(), when(f), slack.quantity()), Units.NONE);
    }

    private Draft keep(Fields f) {
        Typed.Num of = number(f, "keep");
        Duration age = needed(f, "max_age", "how long the value may be used, such as 2 h");
        return new Draft(new Derivation.Keep(of.quantity(), when(f), age), of.unit(), of.like());
    }

    private Draft since(Fields f) {
        Condition when = f.scalar("since", "a condition, such as taken('B01A')")
                .map(s -> compiler.condition(s).when())
                .orElse(Condition.ALWAYS);
        return Draft.of(new Derivation.Since(when), Units.MINUTES);
    }
}
