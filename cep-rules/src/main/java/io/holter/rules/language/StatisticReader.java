package io.holter.rules.language;

import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads statistics: over a window, of the last readings, of days. */
final class StatisticReader {
    private static final Set<Statistic> NEED_VALUES = EnumSet.of(Statistic.MEDIAN, Statistic.MAD, Statistic.PERCENTILE);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration QUARTER = Duration.ofHours(6);

    private final ConditionCompiler compiler;
    private final ProblemList problems;
    private final DayReader days;

    StatisticReader(ConditionCompiler compiler, Vocabulary vocabulary, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
        this.days = new DayReader(compiler, vocabulary, problems);
    }

    Draft read(Statistic statistic, Fields f, Map<String, Derivation> above) {
        if (statistic.isRhythmOfDay() && !f.has("over")) {
            problems.at(
                    f.node(),
                    "'" + statistic.code() + "' is of a window only",
                    "such as {" + statistic.code()
                            + ": heart_rate, over: 72 h, pane: 90 min}; then a daily value of it");
            return DerivationReader.NOTHING;
        }
        if (f.has("days")) {
            return days.days(statistic, f, above);
        }
        if (f.has("each")) {
            return days.daily(statistic, f);
        }
        if (f.has("last")) {
            return last(statistic, f.only(statistic.code(), "last", "over", "when", "at_least", "rank"));
        }
        if (f.has("over")) {
            return window(statistic, f.only(statistic.code(), "over", "pane", "when", "at_least"));
        }
        problems.at(
                f.node(),
                "'" + statistic.code() + "' does not say of what time",
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
        Duration over = Source.longerThanNothing(f, "over", Duration.ofDays(1));
        Duration pane = f.has("pane") ? Source.longerThanNothing(f, "pane", over) : Panes.usual(over);
        Panes.check(f, over, pane);
        if (statistic.isRhythmOfDay() && (over.compareTo(DAY) < 0 || pane.compareTo(QUARTER) > 0)) {
            problems.at(
                    f.node(),
                    "'" + statistic.code() + "' needs a window of a day or more and panes of 6 h or less",
                    "such as over: 72 h, pane: 90 min");
        }
        Source source = Source.read(statistic, f, compiler);
        int atLeast = Source.atLeast(statistic, f);
        return source.draft(
                statistic,
                new Derivation.Window(statistic, source.of().quantity(), source.when(), over, pane, atLeast));
    }

    private Draft last(Statistic statistic, Fields f) {
        int readings = Source.upTo(f, "last", Derivation.Last.MOST);
        Duration over = Source.longerThanNothing(f, "over", Duration.ZERO);
        int atLeast = Source.atLeast(statistic, f);
        if (atLeast > readings) {
            problems.at(
                    f.node(), "'at_least' asks for " + atLeast + " of " + readings + " readings", "1 to " + readings);
        }
        int rank = Ranks.read(statistic, f);
        Source source = Source.read(statistic, f, compiler);
        return source.draft(
                statistic,
                new Derivation.Last(statistic, rank, source.of().quantity(), source.when(), readings, over, atLeast));
    }
}
