package io.holter.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import io.holter.rules.condition.Quantity;
import io.holter.rules.condition.Symptom;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds Holter's tree from a checked CEL tree and checks units on the way. */
final class ConditionBuilder {
    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");

    private final Vocabulary vocabulary;
    private final ProblemList problems;
    private final Place place;
    private final CelAbstractSyntaxTree ast;

    ConditionBuilder(Vocabulary vocabulary, ProblemList problems, Place place, CelAbstractSyntaxTree ast) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.place = place;
        this.ast = ast;
    }

    Typed build(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT -> vocabulary.resolve(expression.ident().name());
            case CALL -> call(expression);
            default ->
                broken(expression, "this is not part of the rule language", "use comparisons, &&, ||, ! and ( )");
        };
    }

    private Typed constant(CelExpr expression) {
        CelConstant c = expression.constant();
        return switch (c.getKind()) {
            case DOUBLE_VALUE -> literal(c.doubleValue());
            case INT64_VALUE -> literal(c.int64Value());
            case BOOLEAN_VALUE -> {
                yield new Typed.Bool(Logic.constant(c.booleanValue()));
            }
            case STRING_VALUE -> new Typed.Word(c.stringValue());
            default ->
                broken(expression, "this literal is not part of the rule language", "use numbers, true or false");
        };
    }

    private static Typed literal(double value) {
        return new Typed.Num(Arithmetic.constant(value), Optional.empty(), Optional.empty(), value);
    }

    private Typed call(CelExpr expression) {
        String function = expression.call().function();
        List<Typed> parts = expression.call().args().stream().map(this::build).toList();
        if (parts.stream().anyMatch(p -> p instanceof Typed.Broken)) {
            return new Typed.Broken();
        }
        if (function.equals("symptom")) {
            return symptom(expression, parts.get(0));
        }
        if (parts.stream().allMatch(p -> p instanceof Typed.Bool)) {
            return logic(expression, function, parts);
        }
        if (parts.stream().allMatch(p -> p instanceof Typed.Num)) {
            return numeric(expression, function, parts);
        }
        return broken(expression, "this operation is not part of the rule language", "use comparisons, &&, || and !");
    }

    private Typed logic(CelExpr expression, String function, List<Typed> parts) {
        Condition a = ((Typed.Bool) parts.get(0)).condition();
        Condition b = ((Typed.Bool) parts.get(parts.size() - 1)).condition();
        return switch (function) {
            case "_&&_" -> new Typed.Bool(Logic.and(a, b));
            case "_||_" -> new Typed.Bool(Logic.or(a, b));
            case "!_" -> new Typed.Bool(Logic.not(a));
            default -> broken(expression, "this operation is not part of the rule language", "use &&, || and !");
        };
    }

    private Typed numeric(CelExpr expression, String function, List<Typed> parts) {
        Typed.Num a = (Typed.Num) parts.get(0);
        if (function.equals("-_")) {
            return new Typed.Num(Arithmetic.negate(a.quantity()), a.unit(), Optional.empty(), -a.constant());
        }
        Typed.Num b = (Typed.Num) parts.get(parts.size() - 1);
        if (COMPARISONS.contains(function)) {
            return compare(expression, function, a, b);
        }
        return Set.of("_+_", "_-_", "_*_", "_/_").contains(function)
                ? arithmetic(expression, function, a, b)
                : broken(expression, "this operation is not part of the rule language", "use + - * / and comparisons");
    }

    private Typed compare(CelExpr expression, String function, Typed.Num a, Typed.Num b) {
        if (differ(a, b)) {
            return broken(
                    expression,
                    "units differ: " + a.unit().orElse("1") + " compared with "
                            + b.unit().orElse("1"),
                    "compare a signal with a parameter of the same UCUM unit");
        }
        reach(expression, a, b);
        reach(expression, b, a);
        return new Typed.Bool(comparison(function, a.quantity(), b.quantity()));
    }

    /** A limit outside what a sample may be would make the condition always or never true. */
    private void reach(CelExpr expression, Typed.Num signal, Typed.Num limit) {
        if (signal.signal().isEmpty() || Double.isNaN(limit.constant())) {
            return;
        }
        Signal s = signal.signal().get();
        if (!s.plausible(limit.constant())) {
            broken(
                    expression,
                    s.code() + " is compared with " + limit.constant() + ", which it never passes",
                    "plausible samples are " + s.min() + " to " + s.max() + " " + s.unit());
        }
    }

    private Typed arithmetic(CelExpr expression, String function, Typed.Num a, Typed.Num b) {
        boolean sum = function.equals("_+_") || function.equals("_-_");
        boolean bothHaveUnits = a.unit().isPresent() && b.unit().isPresent();
        if (sum ? differ(a, b) : bothHaveUnits && !(function.equals("_/_") && !differ(a, b))) {
            return broken(
                    expression,
                    "units do not go together: " + a.unit().orElse("1") + " and "
                            + b.unit().orElse("1"),
                    "add equal units; multiply and divide by plain numbers; divide equal units");
        }
        Optional<String> unit =
                bothHaveUnits && !sum ? Optional.of("1") : a.unit().or(b::unit);
        return Typed.Num.varying(operation(function, a.quantity(), b.quantity()), unit);
    }

    private static boolean differ(Typed.Num a, Typed.Num b) {
        return a.unit().isPresent() && b.unit().isPresent() && !a.unit().equals(b.unit());
    }

    private Typed symptom(CelExpr expression, Typed argument) {
        Optional<Symptom> symptom =
                argument instanceof Typed.Word word ? Symptom.ofCode(word.value()) : Optional.empty();
        if (symptom.isEmpty()) {
            return broken(
                    expression,
                    "unknown symptom",
                    "one of "
                            + Arrays.stream(Symptom.values()).map(Symptom::code).collect(Collectors.joining(", ")));
        }
        Symptom known = symptom.get();
        return new Typed.Bool(Logic.symptom(known));
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

    private static Quantity operation(String function, Quantity a, Quantity b) {
        return switch (function) {
            case "_+_" -> Arithmetic.add(a, b);
            case "_-_" -> Arithmetic.subtract(a, b);
            case "_*_" -> Arithmetic.multiply(a, b);
            default -> Arithmetic.divide(a, b);
        };
    }

    private Typed broken(CelExpr expression, String message, String hint) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
        CelSourceLocation at = ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        problems.at(place.line(at.getLine()), place.column(at.getLine(), at.getColumn()), message, hint);
        return new Typed.Broken();
    }
}
