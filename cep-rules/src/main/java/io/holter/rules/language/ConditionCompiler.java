package io.holter.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import io.holter.rules.condition.Condition;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Compiles conditions in CEL syntax: CEL parses and checks types, Holter checks units and builds its own tree. */
final class ConditionCompiler {
    /** Longest condition, in characters. */
    private static final int MAX_LENGTH = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxParseRecursionDepth(32)
            .build();

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
        if (!profileOnly) {
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    "symptom",
                    CelOverloadDecl.newGlobalOverload("symptom_string", SimpleType.BOOL, SimpleType.STRING)));
        }
        return builder.build();
    }

    /** Compiles a condition over samples, context and profile. */
    Condition condition(ScalarNode text) {
        return compile(text, samples, "see docs/rules.md for the names that a condition may use");
    }

    /** Compiles a condition that may look only at the profile. */
    Condition profileCondition(ScalarNode text) {
        return compile(text, profile, "only diagnoses, age and parameters are known here");
    }

    private Condition compile(ScalarNode text, CelCompiler compiler, String hint) {
        Place place = new Place(text, problems);
        if (text.getValue().length() > MAX_LENGTH) {
            problems.at(text, "the condition is longer than " + MAX_LENGTH + " characters", "split the rule");
            return Condition.ALWAYS;
        }
        CelValidationResult checked = compiler.compile(text.getValue());
        if (checked.hasError()) {
            checked.getErrors().forEach(issue -> report(issue, place, hint));
            return Condition.ALWAYS;
        }
        return build(ast(checked), place, text);
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult checked) {
        try {
            return checked.getAst();
        } catch (dev.cel.common.CelValidationException e) {
            throw new IllegalStateException("CEL found no error before", e);
        }
    }

    private Condition build(CelAbstractSyntaxTree ast, Place place, ScalarNode text) {
        Typed typed = new ConditionBuilder(vocabulary, problems, place, ast).build(ast.getExpr());
        if (typed instanceof Typed.Bool bool) {
            return bool.condition();
        }
        if (!(typed instanceof Typed.Broken)) {
            problems.at(
                    text, "a condition must be true or false, this is a number or a text", "compare it with a limit");
        }
        return Condition.ALWAYS;
    }

    private void report(CelIssue issue, Place place, String hint) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        String message = issue.getMessage();
        Optional<String> better = Hints.forCel(message);
        problems.at(place.line(line), place.column(line, column), Hints.plain(message), better.orElse(hint));
    }
}
