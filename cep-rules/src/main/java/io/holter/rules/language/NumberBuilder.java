package io.holter.rules.language;

import dev.cel.common.ast.CelExpr;
import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import io.holter.rules.condition.Quantity;
import io.holter.rules.rule.Input;
import java.util.Optional;
import java.util.Set;

/** Builds arithmetic and comparisons and checks their units. */
final class NumberBuilder {
    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");

    private final ConditionProblems problems;

    NumberBuilder(ConditionProblems problems) {
        this.problems = problems;
    }

    Typed one(CelExpr at, String function, Typed.Num a) {
        return switch (function) {
            case "-_" -> new Typed.Num(Arithmetic.negate(a.quantity()), a.unit(), Optional.empty(), -a.constant());
            case "abs" -> Typed.Num.varying(Arithmetic.abs(a.quantity()), a.unit());
            default -> unknown(at);
        };
    }

    Typed two(CelExpr at, String function, Typed.Num a, Typed.Num b) {
        if (COMPARISONS.contains(function)) {
            return compare(at, function, a, b);
        }
        Quantity x = a.quantity();
        Quantity y = b.quantity();
        return switch (function) {
            case "_+_" -> alike(at, a, b, Arithmetic.add(x, y));
            case "_-_" -> alike(at, a, b, Arithmetic.subtract(x, y));
            case "least" -> alike(at, a, b, Arithmetic.least(x, y));
            case "greatest" -> alike(at, a, b, Arithmetic.greatest(x, y));
            case "_*_" -> Typed.Num.varying(Arithmetic.multiply(x, y), combined(a, b, true));
            case "_/_" -> Typed.Num.varying(Arithmetic.divide(x, y), combined(a, b, false));
            default -> unknown(at);
        };
    }

    Typed choose(CelExpr at, Condition condition, Typed.Num a, Typed.Num b) {
        return alike(at, a, b, Arithmetic.choose(condition, a.quantity(), b.quantity()));
    }

    private Typed unknown(CelExpr at) {
        return problems.broken(at, "this operation is not part of the rule language", "use + - * / and comparisons");
    }

    private Typed compare(CelExpr at, String function, Typed.Num a, Typed.Num b) {
        if (differ(a, b)) {
            return problems.broken(
                    at,
                    "units differ: " + a.shownUnit() + " compared with " + b.shownUnit(),
                    "compare a signal with a parameter of the same UCUM unit");
        }
        reach(at, a, b);
        reach(at, b, a);
        return new Typed.Bool(comparison(function, a.quantity(), b.quantity()));
    }

    /** A limit outside what a sample may be would make the condition always or never true. */
    private void reach(CelExpr at, Typed.Num value, Typed.Num limit) {
        if (value.like().isEmpty() || Double.isNaN(limit.constant())) {
            return;
        }
        Input s = value.like().get();
        if (limit.constant() < s.min() || limit.constant() > s.max()) {
            problems.broken(
                    at,
                    s.name() + " is compared with " + limit.constant() + ", which it never passes",
                    "plausible samples are " + s.min() + " to " + s.max() + " " + s.unit());
        }
    }

    private Typed alike(CelExpr at, Typed.Num a, Typed.Num b, Quantity result) {
        return differ(a, b)
                ? problems.broken(
                        at,
                        "units do not go together: " + a.shownUnit() + " and " + b.shownUnit(),
                        "add, compare and choose between equal units; multiply and divide any")
                : Typed.Num.varying(result, a.unit().or(b::unit));
    }

    private static Optional<String> combined(Typed.Num a, Typed.Num b, boolean product) {
        if (a.unit().isEmpty() && b.unit().isEmpty()) {
            return Optional.empty();
        }
        String x = a.shownUnit();
        String y = b.shownUnit();
        return Optional.of(product ? Units.product(x, y) : Units.quotient(x, y));
    }

    private static boolean differ(Typed.Num a, Typed.Num b) {
        return a.unit().isPresent() && b.unit().isPresent() && !a.unit().equals(b.unit());
    }

    private static Condition comparison(String function, Quantity a, Quantity b) {
        return switch (function) {
            case "_<_" -> Logic.less(a, b);
            case "_<=_" -> Logic.lessOrEqual(a, b);
            case "_>_" -> Logic.less(b, a);
            case "_>=_" -> Logic.lessOrEqual(b, a);
            case "_==_" -> Logic.equal(a, b);
            default -> Logic.not(Logic.equal(a, b));
        };
    }
}
