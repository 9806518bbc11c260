package io.holter.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Compiles conditions in CEL syntax: CEL parses and checks types, Holter checks units and builds its own tree. */
final class ConditionCompiler {
    /** Longest condition, in characters. */
    private static final int MAX_LENGTH = 2_000;

    private static final CelOptions OPTIONS =
            CelOptions.current().maxParseRecursionDepth(32).build();

    private final Vocabulary vocabulary;
    private final ProblemList problems;
    private final CelCompiler samples;
    private final CelCompiler profile;

    ConditionCompiler(Vocabulary vocabulary, ProblemList problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.samples = compiler(false);
        this.profile = compiler(true);
    }

    private CelCompiler compiler(boolean profileOnly) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        vocabulary
                .names(profileOnly)
                .forEach((name, number) -> builder.addVar(name, number ? SimpleType.DOUBLE : SimpleType.BOOL));
        return builder.addFunctionDeclarations(ConditionLibrary.functions(profileOnly))
                .build();
    }

    /** Compiles a condition over samples, events, derived values, context and profile. */
    Clauses condition(ScalarNode text) {
        List<Clause> clauses = new ArrayList<>();
        Typed typed = compile(text, samples, clauses);
        return new Clauses(truth(text, typed), List.copyOf(clauses));
    }

    /** Compiles a condition that may look only at the profile. */
    Condition profileCondition(ScalarNode text) {
        return truth(text, compile(text, profile, new ArrayList<>()));
    }

    /** Compiles a number or a condition; what has problems is {@link Typed.Broken}. */
    Typed expression(ScalarNode text) {
        return compile(text, samples, new ArrayList<>());
    }

    /** Compiles a number; NaN of no unit stands in for what has problems. */
    Typed.Num number(ScalarNode text) {
        Typed typed = expression(text);
        if (typed instanceof Typed.Num number) {
            return number;
        }
        if (!(typed instanceof Typed.Broken)) {
            problems.at(text, "this must be a number, not a condition or a text", "such as weight - usual");
        }
        return Typed.Num.varying(Arithmetic.constant(Double.NaN), Optional.empty());
    }

    private Condition truth(ScalarNode text, Typed typed) {
        if (typed instanceof Typed.Bool bool) {
            return bool.condition();
        }
        if (!(typed instanceof Typed.Broken)) {
            problems.at(
                    text, "a condition must be true or false, this is a number or a text", "compare it with a limit");
        }
        return Condition.ALWAYS;
    }

    private Typed compile(ScalarNode node, CelCompiler compiler, List<Clause> clauses) {
        String text = node.getValue();
        Place place = new Place(node, problems);
        if (text.length() > MAX_LENGTH) {
            problems.at(node, "the condition is longer than " + MAX_LENGTH + " characters", "split the rule");
            return new Typed.Broken();
        }
        Hints hints = new Hints(vocabulary.names(compiler == profile).keySet(), compiler == profile);
        CelValidationResult result = compiler.parse(text);
        if (!result.hasError()) {
            result = compiler.check(WholeNumbers.asDecimals(ast(result)));
        }
        if (result.hasError()) {
            result.getErrors().forEach(issue -> report(issue, place, hints));
            return new Typed.Broken();
        }
        CelAbstractSyntaxTree ast = ast(result);
        ConditionProblems parts = new ConditionProblems(problems, place, ast);
        ConditionBuilder builder = new ConditionBuilder(vocabulary, parts);
        return Clauses.split(text, ast.getExpr(), parts, builder::build, clauses);
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult good) {
        try {
            return good.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("CEL found no error before", e);
        }
    }

    private void report(CelIssue issue, Place place, Hints hints) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        String message = issue.getMessage();
        problems.at(place.line(line), place.column(line, column), Hints.plain(message), hints.forCel(message));
    }
}
