package io.holter.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import java.util.List;
import java.util.Optional;

/** Builds Holter's tree from a checked CEL tree and checks units on the way. */
final class ConditionBuilder {
    private final Vocabulary vocabulary;
    private final ConditionProblems problems;
    private final NumberBuilder numbers;
    private final FunctionBuilder functions;

    ConditionBuilder(Vocabulary vocabulary, ConditionProblems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.numbers = new NumberBuilder(problems);
        this.functions = new FunctionBuilder(vocabulary, problems);
    }

    Typed build(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT -> name(expression);
            case CALL -> call(expression);
            default ->
                problems.broken(
                        expression, "this is not part of the rule language", "use comparisons, &&, ||, ! and ( )");
        };
    }

    private Typed constant(CelExpr expression) {
        CelConstant c = expression.constant();
        return switch (c.getKind()) {
            case DOUBLE_VALUE ->
                new Typed.Num(
                        Arithmetic.constant(c.doubleValue()), Optional.empty(), Optional.empty(), c.doubleValue());
            case BOOLEAN_VALUE -> new Typed.Bool(Logic.constant(c.booleanValue()));
            case STRING_VALUE -> new Typed.Word(c.stringValue());
            default ->
                problems.broken(
                        expression, "this literal is not part of the rule language", "use numbers, true or false");
        };
    }

    private Typed name(CelExpr expression) {
        String name = expression.ident().name();
        return vocabulary.isLater(name)
                ? problems.broken(expression, tooEarly(name), moveUp(name))
                : vocabulary.resolve(name);
    }

    static String tooEarly(String name) {
        return "'" + name + "' is not worked out yet here";
    }

    static String moveUp(String name) {
        return "derived values may use only those above them; move '" + name + "' up";
    }

    private Typed call(CelExpr expression) {
        String function = expression.call().function();
        List<Typed> parts = expression.call().args().stream().map(this::build).toList();
        if (parts.stream().anyMatch(p -> p instanceof Typed.Broken)) {
            return new Typed.Broken();
        }
        return functions.build(expression, function, parts).orElseGet(() -> operation(expression, function, parts));
    }

    private Typed operation(CelExpr at, String function, List<Typed> parts) {
        Typed first = parts.get(0);
        Typed last = parts.get(parts.size() - 1);
        if (function.equals("known")) {
            return new Typed.Bool(
                    first instanceof Typed.Bool b
                            ? Logic.known(b.condition())
                            : Logic.known(((Typed.Num) first).quantity()));
        }
        if (first instanceof Typed.Bool c && parts.size() == 3) {
            return parts.get(1) instanceof Typed.Num a && last instanceof Typed.Num b
                    ? numbers.choose(at, c.condition(), a, b)
                    : problems.broken(at, "? : chooses between numbers only", "write c && a || !c && b");
        }
        if (first instanceof Typed.Bool a && last instanceof Typed.Bool b) {
            return logic(at, function, a.condition(), b.condition());
        }
        if (first instanceof Typed.Num a && last instanceof Typed.Num b) {
            return parts.size() == 1 ? numbers.one(at, function, a) : numbers.two(at, function, a, b);
        }
        return problems.broken(at, "this operation is not part of the rule language", "use comparisons, &&, || and !");
    }

    private Typed logic(CelExpr at, String function, Condition a, Condition b) {
        return switch (function) {
            case "_&&_" -> new Typed.Bool(Logic.and(a, b));
            case "_||_" -> new Typed.Bool(Logic.or(a, b));
            case "!_" -> new Typed.Bool(Logic.not(a));
            default -> problems.broken(at, "this operation is not part of the rule language", "use &&, || and !");
        };
    }
}
